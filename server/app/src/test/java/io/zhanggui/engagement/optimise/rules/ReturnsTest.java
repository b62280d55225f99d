package io.zhanggui.engagement.optimise.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.engagement.optimise.Quarter;
import io.zhanggui.shared.Period;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReturnsTest {

    private static final double CLOSE = 1e-9;

    @Test
    void two_shops_by_hand() {
        Returns told = Returns.of(
                        List.of(new Returns.Daily(1_000, 400, 1_600), new Returns.Daily(500, -100, 1_100)), 92, 69_000)
                .orElseThrow();

        assertThat(told.effect()).isEqualTo(138_000, within(CLOSE));
        assertThat(told.ratio()).isEqualTo(2.0, within(CLOSE));
        assertThat(told.lowerRatio()).isEqualTo(0.4, within(CLOSE));
        assertThat(told.upperRatio()).isEqualTo(3.6, within(CLOSE));
        assertThat(told.verdict()).isEqualTo(Returns.Verdict.OPEN);
        // At a margin of 30 %: 41,400 of 69,000, at most 74,520.
        assertThat(told.times(0.3).ratio()).isEqualTo(0.6, within(CLOSE));
        assertThat(told.times(0.3).upperRatio()).isEqualTo(1.08, within(CLOSE));
    }

    @Test
    void it_paid_only_where_the_whole_interval_is_beyond_the_cost() {
        assertThat(new Returns(150, 101, 200, 100).verdict()).isEqualTo(Returns.Verdict.PAID);
        assertThat(new Returns(150, 100, 200, 100).verdict()).isEqualTo(Returns.Verdict.OPEN);
        assertThat(new Returns(50, 0, 99, 100).verdict()).isEqualTo(Returns.Verdict.LOST);
    }

    @Test
    void without_a_cost_or_an_effect_there_is_no_return() {
        assertThat(Returns.of(List.of(), 92, 100)).isEmpty();
        assertThat(Returns.of(List.of(new Returns.Daily(1, 0, 2)), 92, 0)).isEmpty();
    }

    @Test
    void a_quarter_is_three_months_and_a_service_is_somewhere_on_its_path() {
        Quarter third = Quarter.find("2026-Q3").orElseThrow();
        LocalDate began = LocalDate.parse("2026-03-15");

        assertThat(third.days()).isEqualTo(new Period(LocalDate.parse("2026-07-01"), LocalDate.parse("2026-10-01")));
        assertThat(third.lastYear().written()).isEqualTo("2025-Q3");
        assertThat(Quarter.of(LocalDate.parse("2026-10-01")).written()).isEqualTo("2026-Q4");
        assertThat(Quarter.find("2026-Q5")).isEmpty();
        assertThat(EffectPath.RETURN.standing(began, third.days().to())).startsWith("应已达到");
        assertThat(EffectPath.STANDARD.standing(began, third.days().to())).startsWith("正在这一段");
        assertThat(EffectPath.BRAND.standing(began, third.days().to())).startsWith("还早");
    }
}
