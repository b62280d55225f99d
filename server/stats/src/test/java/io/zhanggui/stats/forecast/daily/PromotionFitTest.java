package io.zhanggui.stats.forecast.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.stats.numeric.Randomness;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PromotionFitTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final int KNOWN = 150;
    private static final Promotion COMING = live(160, OptionalDouble.empty());

    private static Promotion live(int day, OptionalDouble uplift) {
        return new Promotion("live", FIRST.plusDays(day), FIRST.plusDays(day + 2), uplift);
    }

    /** 100 a day, on the days of the promotions half as much again. */
    private static double[] sales(double uplift, int... starts) {
        RandomGenerator random = Randomness.seeded(4);
        double[] sales = new double[KNOWN];
        for (int day = 0; day < KNOWN; day++) {
            sales[day] = 100 * Math.exp(0.05 * random.nextGaussian());
            for (int start : starts) {
                sales[day] *= start <= day && day <= start + 2 ? 1 + uplift : 1;
            }
        }
        return sales;
    }

    private static DailyOutlook outlook(double[] sales, Promotion... promotions) {
        return DailyForecast.of(FIRST, sales, 20, 0.9, SalesCalendar.plain(), List.of(promotions))
                .get();
    }

    @Test
    void past_promotions_teach_what_the_coming_one_will_do() {
        double[] sales = sales(0.5, 30, 70, 110);
        DailyOutlook told = outlook(
                sales,
                live(30, OptionalDouble.empty()),
                live(70, OptionalDouble.empty()),
                live(110, OptionalDouble.empty()),
                COMING);
        PlannedEffect effect = told.promotions().getFirst();
        assertThat(effect.origin()).isEqualTo(PlannedEffect.Origin.LEARNED);
        assertThat(effect.timesSeen()).isEqualTo(3);
        assertThat(effect.factor()).isCloseTo(1.5, within(0.08));
        assertThat(told.days().get(11).mean()).isCloseTo(150, within(12.0));
        assertThat(told.days().get(5).mean()).isCloseTo(100, within(6.0));
        assertThat(told.days().get(11).interval().contains(150)).isTrue();
        assertThat(told.paths().sumInterval(10, 13, 0.9).contains(450)).isTrue();
    }

    @Test
    void one_seen_once_is_known_less_well_than_one_seen_often() {
        Promotion first = live(30, OptionalDouble.empty());
        Promotion second = live(70, OptionalDouble.empty());
        Promotion third = live(110, OptionalDouble.empty());
        double once =
                outlook(sales(0.5, 30), first, COMING).days().get(11).interval().width();
        double often = outlook(sales(0.5, 30, 70, 110), first, second, third, COMING)
                .days()
                .get(11)
                .interval()
                .width();
        assertThat(once).isGreaterThan(1.3 * often);
    }

    @Test
    void what_was_never_seen_is_taken_as_stated_and_marked_so() {
        double[] sales = sales(0);
        PlannedEffect stated =
                outlook(sales, live(160, OptionalDouble.of(0.8))).promotions().getFirst();
        assertThat(stated.origin()).isEqualTo(PlannedEffect.Origin.STATED);
        assertThat(stated.factor()).isCloseTo(1.8, within(1e-12));
        DailyOutlook unsaid = outlook(sales, COMING);
        assertThat(unsaid.promotions().getFirst().origin()).isEqualTo(PlannedEffect.Origin.UNKNOWN);
        assertThat(unsaid.days().get(11).mean()).isCloseTo(100, within(6.0));
    }

    @Test
    void without_promotions_the_forecast_is_what_it_was() {
        double[] sales = sales(0);
        assertThat(outlook(sales).days())
                .isEqualTo(DailyForecast.of(FIRST, sales, 20, 0.9, SalesCalendar.plain())
                        .get()
                        .days());
    }

    @Test
    void a_slow_seller_tells_that_nothing_is_known_of_its_promotions() {
        double[] slow = new double[KNOWN];
        for (int day = 0; day < KNOWN; day += 9) {
            slow[day] = 1;
        }
        DailyOutlook told = outlook(slow, live(160, OptionalDouble.of(0.8)));
        assertThat(told.promotions().getFirst().origin()).isEqualTo(PlannedEffect.Origin.UNKNOWN);
    }

    @Test
    void impossible_promotions_are_mistakes() {
        assertThatThrownBy(() -> new Promotion("live", FIRST, FIRST.minusDays(1), OptionalDouble.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> live(1, OptionalDouble.of(-1))).isInstanceOf(IllegalArgumentException.class);
    }
}
