package io.zhanggui.insight.targets.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.insight.PeriodTarget.Basis;
import io.zhanggui.insight.series.DailySeries;
import io.zhanggui.insight.targets.TargetPlan;
import io.zhanggui.shared.ShopId;
import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.stats.numeric.Randomness;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ShapeTest {

    private static final SalesCalendar CHINA = SalesCalendar.china();
    private static final Addition MONEY = new Addition(Basis.DAYS, 2);

    private static DailySeries series(String from, String to, ToDoubleFunction<LocalDate> sales) {
        LocalDate first = LocalDate.parse(from);
        double[] values = new double[(int) ChronoUnit.DAYS.between(first, LocalDate.parse(to))];
        for (int day = 0; day < values.length; day++) {
            values[day] = sales.applyAsDouble(first.plusDays(day));
        }
        return new DailySeries(first, values);
    }

    /** A shop that sells 1 a day, 2 on Sundays, 50 on Double 11 and nothing on Spring Festival. */
    private static double sold(LocalDate day) {
        if (day.getMonthValue() == 11 && day.getDayOfMonth() == 11) {
            return 50;
        }
        if (day.equals(LocalDate.parse("2025-01-29")) || day.equals(LocalDate.parse("2024-02-10"))) {
            return 0;
        }
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? 2 : 1;
    }

    @Test
    void festivals_are_laid_on_festivals_and_usual_days_on_weekdays() {
        Shape shape = Shape.of(2026, series("2024-01-01", "2026-01-01", ShapeTest::sold), CHINA);
        ToDoubleFunction<LocalDate> weight = shape.byDay();
        assertThat(weight.applyAsDouble(LocalDate.parse("2026-11-11"))).isEqualTo(50);
        assertThat(weight.applyAsDouble(LocalDate.parse("2026-02-17"))).isZero();
        assertThat(weight.applyAsDouble(LocalDate.parse("2026-01-29"))).isPositive();
        assertThat(weight.applyAsDouble(LocalDate.parse("2026-07-19"))).isEqualTo(2);
        assertThat(weight.applyAsDouble(LocalDate.parse("2026-07-20"))).isEqualTo(1);
        assertThat(weight.applyAsDouble(LocalDate.parse("2025-07-20"))).isZero();
        assertThat(shape.fromLastYear()).isGreaterThan(355);
    }

    @Test
    void what_last_year_does_not_know_yet_comes_from_the_year_before_at_the_new_level() {
        Shape shape = Shape.of(
                2026,
                series("2024-01-01", "2026-01-01", day -> {
                    boolean unknown = day.getYear() == 2025 && day.getMonthValue() > 6 && day.getMonthValue() < 10;
                    return unknown ? Double.NaN : sold(day) * (day.getYear() == 2025 ? 3 : 1);
                }),
                CHINA);
        assertThat(shape.byDay().applyAsDouble(LocalDate.parse("2026-07-20"))).isEqualTo(3);
        assertThat(shape.byDay().applyAsDouble(LocalDate.parse("2026-08-17"))).isCloseTo(3, within(0.2));
        assertThat(shape.fromEarlier()).isBetween(40, 70);
    }

    @Test
    void nothing_known_is_spread_evenly() {
        Shape shape = Shape.of(2028, series("2026-01-01", "2028-01-01", day -> Double.NaN), CHINA);
        assertThat(shape.weights()).hasSize(366).containsOnly(1);
        assertThat(shape.fromLastYear() + shape.fromEarlier()).isZero();
        assertThat(shape.ofMonth(2)).isEqualTo(29);
    }

    @Test
    void the_days_of_any_month_sum_to_it_to_the_fen() {
        RandomGenerator random = Randomness.seeded(11);
        for (int turn = 0; turn < 300; turn++) {
            BigDecimal amount = BigDecimal.valueOf(random.nextLong(100_000_000_000L), 2);
            YearMonth month = YearMonth.of(2026, 1 + random.nextInt(12));
            TargetPlan plan = TargetPlan.of(new ShopId(1), "pay_amount", 2026, Map.of(month, amount));
            var days = DayTargets.of(plan, MONEY, day -> random.nextInt(4) == 0 ? 0 : random.nextDouble() * 1e6);
            assertThat(days).hasSize(month.lengthOfMonth());
            assertThat(days.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(amount);
            assertThat(days.values()).allMatch(day -> day.signum() >= 0);
        }
    }
}
