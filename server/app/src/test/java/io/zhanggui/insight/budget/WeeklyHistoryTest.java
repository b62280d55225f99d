package io.zhanggui.insight.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.insight.budget.SpendReader.Days;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeeklyHistoryTest {

    /** A Wednesday. */
    private static final LocalDate FROM = LocalDate.parse("2026-06-03");

    @Test
    void weeks_run_from_monday_and_one_with_an_unknown_day_is_left_out_and_told() {
        double[] sales = filled(5 + 28, 10);
        double[] spend = filled(5 + 28, 1);
        sales[5 + 7 + 3] = Double.NaN;
        WeeklyHistory history = WeeklyHistory.of(new Days(FROM, sales, Map.of("直通车", spend), Map.of()));
        assertThat(history.mondays())
                .containsExactly(
                        LocalDate.parse("2026-06-08"), LocalDate.parse("2026-06-22"), LocalDate.parse("2026-06-29"));
        assertThat(history.leftOut()).isEqualTo(List.of(LocalDate.parse("2026-06-15")));
        assertThat(history.response()).containsExactly(70, 70, 70);
        assertThat(history.present("直通车")).isEqualTo(7);
        assertThat(history.present("超级推荐")).isZero();
    }

    @Test
    void a_festival_is_a_control_where_the_weeks_hold_it() {
        WeeklyHistory history =
                WeeklyHistory.of(new Days(FROM, filled(400, 1), Map.of("直通车", filled(400, 1)), Map.of()));
        assertThat(history.controls()).extracting("name").contains("618", "double_11");
        assertThat(history.controls().getFirst().values()[1]).isEqualTo(1);
    }

    @Test
    void a_typed_curve_goes_through_both_points() {
        TypedCurve typed = new TypedCurve(1000.0, 5000.0, 4000.0, 12500.0, 0.3);
        assertThat(typed.hill().at(1000)).isCloseTo(5000, org.assertj.core.api.Assertions.within(1e-6));
        assertThat(typed.hill().at(4000)).isCloseTo(12500, org.assertj.core.api.Assertions.within(1e-6));
        double[] at = typed.draws(2000, 1).stream()
                .mapToDouble(hill -> hill.at(1000) / 5000)
                .sorted()
                .toArray();
        assertThat(at[1900]).isBetween(1.25, 1.35);
    }

    @Test
    void saturation_is_where_the_next_yuan_brings_the_worth() {
        Double spend = ChannelWords.saturation(GivenAds.FULL, 1);
        assertThat(spend).isNotNull();
        assertThat(GivenAds.FULL.slopeAt(spend)).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(ChannelWords.saturation(GivenAds.FULL, 11)).isNull();
    }

    private static double[] filled(int days, double value) {
        double[] values = new double[days];
        Arrays.fill(values, value);
        return values;
    }
}
