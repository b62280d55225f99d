package io.zhanggui.insight.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.insight.series.DailySeries;
import io.zhanggui.shared.ShopId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AlignedTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
    private static final LocalDate ACTION = FIRST.plusDays(30);

    private static DailySeries series(double value, int... unknown) {
        double[] values = new double[40];
        Arrays.fill(values, value);
        for (int day : unknown) {
            values[day] = Double.NaN;
        }
        return new DailySeries(FIRST, values);
    }

    @Test
    void a_day_that_one_of_them_lacks_is_left_out_for_all_and_told() {
        Aligned aligned = Aligned.of(series(5, 3), Map.of(new ShopId(2), series(7, 35)), ACTION);
        assertThat(aligned.days()).hasSize(38);
        assertThat(aligned.missing()).containsExactly(FIRST.plusDays(3), FIRST.plusDays(35));
        assertThat(aligned.panel().units()).containsExactly("treated", "2");
        assertThat(aligned.numberOf(ACTION)).isEqualTo(29);
    }

    @Test
    void a_shop_with_few_days_or_nothing_but_zeros_is_no_comparison() {
        Map<ShopId, DailySeries> others = new LinkedHashMap<>();
        others.put(new ShopId(2), series(7, 31, 32, 33));
        others.put(new ShopId(3), series(0));
        others.put(new ShopId(4), series(9));
        Aligned aligned = Aligned.of(series(5), others, ACTION);
        assertThat(aligned.panel().units()).containsExactly("treated", "4");
        assertThat(aligned.days()).hasSize(40);
        assertThat(Objects.requireNonNull(aligned.controls().get(0).leftOut()).zh())
                .contains("37 / 40");
        assertThat(Objects.requireNonNull(aligned.controls().get(1).leftOut()).zh())
                .contains("零");
    }

    @Test
    void days_taken_out_take_their_values_with_them() {
        Aligned aligned = Aligned.of(series(5), Map.of(), ACTION).only(day -> !day.equals(FIRST));
        assertThat(aligned.panel().periods()).isEqualTo(39);
        assertThat(aligned.days().getFirst()).isEqualTo(FIRST.plusDays(1));
    }
}
