package io.zhanggui.desk.health.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageRuleTest {

    private static final List<Criterion> CRITERIA = List.of(
            criterion("age", true, "90", "365"),
            criterion("monthly", true, "100", "1000"),
            criterion("trend", false, "0", "-0.1"),
            criterion("repeat", false, "0.25", "0.35"),
            criterion("visitors", false, "1000", "5000"));

    @ParameterizedTest(
            name = "age {0}, a month {1}, trend {2}, repeat {3}, visitors {4}: {5}, then {6} for want of {7}")
    @CsvSource(nullValues = "?", delimiter = '|', textBlock = """
               30  | 50    | 0.5   | 0.10   | 200      | START_UP | GROWTH | age monthly repeat visitors
               400 | 50    | 0.5   | 0.40   | 9000     | START_UP | GROWTH | monthly
               90  | 100   | 0     | 0.10   | 200      | START_UP | GROWTH | repeat visitors
               90  | 100   | 0     | 0.10   | 1000     | GROWTH   | MATURE | age monthly repeat visitors
               90  | 100   | ?     | 0.10   | 1000     | GROWTH   | MATURE | age monthly repeat visitors
               90  | 100   | ?     | ?      | ?        | GROWTH   | MATURE | age monthly
               365 | 1000  | -0.1  | 0.10   | 5000     | MATURE   | ?      | ''
               365 | 1000  | -0.2  | 0.10   | 5000     | GROWTH   | MATURE | trend repeat
               365 | 999   | 0.9   | 0.50   | 9999     | GROWTH   | MATURE | monthly
               365 | 1000  | -0.05 | 0.10   | 800      | GROWTH   | MATURE | repeat visitors
               ?   | 1000  | 0.5   | 0.50   | 9000     | ?        | ?      | ''
               365 | ?     | 0.5   | 0.50   | 9000     | ?        | ?      | ''
            """)
    void the_stage_is_the_highest_whose_musts_hold_or_one_less_without_half_of_the_rest(
            @Nullable String age,
            @Nullable String month,
            @Nullable String trend,
            @Nullable String repeat,
            @Nullable String visitors,
            @Nullable String stage,
            @Nullable String next,
            String lacking) {
        Map<String, BigDecimal> values = new HashMap<>();
        put(values, "age", age);
        put(values, "monthly", month);
        put(values, "trend", trend);
        put(values, "repeat", repeat);
        put(values, "visitors", visitors);
        StageRule.Found found = StageRule.of(CRITERIA, values);
        assertThat(found.stage()).isEqualTo(stage == null ? null : ShopStage.valueOf(stage));
        assertThat(found.next()).isEqualTo(next == null ? null : ShopStage.valueOf(next));
        assertThat(String.join(" ", found.lacking().stream().map(Criterion::key).toList()))
                .isEqualTo(lacking);
    }

    private static void put(Map<String, BigDecimal> values, String key, @Nullable String text) {
        if (text != null) {
            values.put(key, new BigDecimal(text));
        }
    }

    private static Criterion criterion(String key, boolean must, String growth, String mature) {
        return new Criterion(
                key,
                key,
                key,
                "count",
                must,
                new Criterion.Threshold(new BigDecimal(growth), "", ""),
                new Criterion.Threshold(new BigDecimal(mature), "", ""));
    }
}
