package io.zhanggui.insight.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.insight.series.DailySeries;
import io.zhanggui.stats.Doubt;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PastDemandTest {

    @Test
    void stretches_are_counted_back_from_the_last_day() {
        PastDemand.Seen seen =
                PastDemand.of(series(99, 1, 2, 3, 4, 5, 6, 7, 8), 2).get();
        assertThat(seen.windows()).isEqualTo(4);
        assertThat(seen.mean()).isEqualTo((3 + 7 + 11 + 15) / 4.0);
        assertThat(seen.model()).isEqualTo("negative_binomial");
        assertThat(seen.demand().mean()).isEqualTo(seen.mean());
    }

    @Test
    void a_stretch_with_an_unknown_day_is_left_out_and_not_taken_for_little_demand() {
        double gap = Double.NaN;
        PastDemand.Seen seen =
                PastDemand.of(series(1, 2, gap, 4, 5, 6, 7, 8, 9, 10), 2).get();
        assertThat(seen.windows()).isEqualTo(4);
        assertThat(seen.mean()).isEqualTo((3 + 11 + 15 + 19) / 4.0);
    }

    @Test
    void few_stretches_leave_more_in_doubt_than_they_show() {
        PastDemand.Seen seen = PastDemand.of(series(0, 10, 20, 10), 1).get();
        double shown = Math.sqrt((100 + 0 + 100 + 0) / 3.0);
        assertThat(seen.deviation()).isEqualTo(shown * Math.sqrt(1.25));
    }

    @Test
    void many_stretches_speak_for_themselves() {
        double[] values = new double[40];
        Arrays.setAll(values, i -> i % 7);
        assertThat(PastDemand.of(new DailySeries(LocalDate.EPOCH, values), 2)
                        .get()
                        .model())
                .isEqualTo("empirical");
    }

    @Test
    void too_short_a_past_and_one_without_sales_are_doubts() {
        assertThat(PastDemand.of(series(1, 2, 3), 1).findDoubt().orElseThrow().reason())
                .isEqualTo(Doubt.Reason.TOO_LITTLE_DATA);
        assertThat(PastDemand.of(series(0, 0, 0, 0, 0), 1)
                        .findDoubt()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Doubt.Reason.NO_VARIANCE);
    }

    private static DailySeries series(double... values) {
        return new DailySeries(LocalDate.parse("2026-01-01"), values);
    }
}
