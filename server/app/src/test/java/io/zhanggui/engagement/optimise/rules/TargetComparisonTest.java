package io.zhanggui.engagement.optimise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.engagement.optimise.TargetLevels.Compared;
import io.zhanggui.engagement.optimise.TargetLevels.Level;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.ShippedMetrics;
import io.zhanggui.shared.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetComparisonTest {

    private static final LocalDate DAY = LocalDate.parse("2026-07-01");

    private static MetricDefinition metric(String key) {
        return ShippedMetrics.find().all().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key));
    }

    private static Compared compared(String key, String contract, int days, String year, int others) {
        MetricDefinition metric = metric(key);
        return TargetComparison.of(
                metric,
                List.of(
                        TargetComparison.target(
                                metric, Level.CONTRACT, new BigDecimal(contract), new Period(DAY, DAY.plusDays(days))),
                        TargetComparison.target(
                                metric, Level.YEAR, new BigDecimal(year), new Period(DAY, DAY.plusDays(others)))));
    }

    @Test
    void sales_of_unlike_periods_are_compared_by_day() {
        Compared same = compared("pay_amount", "300000", 30, "1200000", 120);
        assertThat(same.agrees()).isTrue();
        assertThat(same.daily()).isTrue();

        // 11,000 against 10,000 a day.
        Compared apart = compared("pay_amount", "330000", 30, "1200000", 120);
        assertThat(apart.agrees()).isFalse();
        assertThat(apart.apart()).isEqualByComparingTo("0.1");
    }

    @Test
    void a_rate_is_compared_as_it_is_and_one_percent_is_still_the_same() {
        assertThat(compared("pay_conversion", "0.0303", 30, "0.03", 365).agrees())
                .isTrue();
        assertThat(compared("pay_conversion", "0.0304", 30, "0.03", 365).agrees())
                .isFalse();
        assertThat(compared("pay_conversion", "0.03", 30, "0.03", 365).daily()).isFalse();
    }

    @Test
    void beside_a_target_of_nothing_any_other_is_wholly_apart() {
        assertThat(compared("pay_amount", "0", 30, "10", 30).apart()).isEqualByComparingTo("1");
        assertThat(compared("pay_amount", "0", 30, "0", 30).agrees()).isTrue();
    }
}
