package io.zhanggui.desk.health.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.metrics.Band;
import io.zhanggui.metrics.Better;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeaknessTest {

    @ParameterizedTest(name = "{0}, {1} better, change {2}, year {3}, to the median {4}: {5}")
    @CsvSource(nullValues = "?", delimiter = '|', textBlock = """
               ''           | HIGHER  | ?      | ?     | ?      | ''
               LOW          | HIGHER  | ?      | ?     | ?      | BAND
               HEALTHY WATCH| HIGHER  | 0.5    | 0.5   | 0.5    | BAND
               HEALTHY GOOD | HIGHER  | -0.29  | -0.9  | -0.19  | ''
               HEALTHY      | HIGHER  | -0.3   | ?     | ?      | FELL
               HEALTHY      | HIGHER  | -0.3   | -0.3  | ?      | FELL
               HEALTHY      | HIGHER  | -0.3   | 0.1   | ?      | ''
               ''           | LOWER   | 0.4    | 0.4   | 0.2    | FELL PEERS
               ''           | LOWER   | -0.4   | -0.4  | -0.2   | ''
               ''           | NEITHER | -0.9   | -0.9  | -0.9   | ''
               WATCH        | HIGHER  | -0.5   | -0.5  | -0.5   | BAND FELL PEERS
            """)
    void a_number_is_weak_by_a_band_by_its_own_past_or_beside_the_others(
            String levels,
            Better better,
            @Nullable BigDecimal change,
            @Nullable BigDecimal year,
            @Nullable BigDecimal median,
            String weak) {
        List<Band.Level> judged = Stream.of(levels.split(" "))
                .filter(word -> !word.isEmpty())
                .map(Band.Level::valueOf)
                .toList();
        assertThat(String.join(
                        " ",
                        Weakness.of(judged, better, change, year, median).stream()
                                .map(Weakness::name)
                                .toList()))
                .isEqualTo(weak);
    }
}
