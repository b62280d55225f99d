package io.zhanggui.stats.forecast.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.calendar.Occurrence;
import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.stats.forecast.Accuracy;
import io.zhanggui.stats.forecast.automatic.AutomaticForecast;
import io.zhanggui.stats.forecast.daily.DailyOutlook.Day;
import io.zhanggui.stats.forecast.daily.DailyOutlook.FestivalEffect;
import io.zhanggui.stats.numeric.Randomness;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class DailyForecastTest {

    private static final SalesCalendar CHINA = SalesCalendar.china();
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final LocalDate ORIGIN = LocalDate.of(2025, 10, 15);
    private static final int KNOWN = (int) (ORIGIN.toEpochDay() - FIRST.toEpochDay());
    private static final int HORIZON = 45;
    private static final int DOUBLE_11 = 27;

    /** A shop whose Double 11 grows by 15 % a year in logarithms, with warm-up and dip, and a quiet Spring Festival. */
    private static double[] shop(long seed, int days) {
        RandomGenerator random = Randomness.seeded(seed);
        double[] sales = new double[days];
        double level = Math.log(1000);
        for (int day = 0; day < days; day++) {
            LocalDate date = FIRST.plusDays(day);
            level += 0.004 * random.nextGaussian();
            double effect = date.getDayOfWeek().getValue() >= 6 ? 0.12 : 0;
            for (Occurrence one : CHINA.listOccurrences(date, date)) {
                effect += effect(one, one.offset(date));
            }
            sales[day] = Math.exp(level + effect + 0.1 * random.nextGaussian());
        }
        return sales;
    }

    private static double effect(Occurrence one, int offset) {
        double growth = 1 + 0.15 * (one.date().getYear() - 2022);
        return switch (one.festival().key()) {
            case "double_11" ->
                growth * (offset == 0 ? 1.8 : offset == -11 ? 0.9 : offset > 0 && offset < 4 ? -0.4 : 0);
            case "spring_festival" -> offset >= -7 && offset <= 6 ? -1 : 0;
            default -> 0;
        };
    }

    @Test
    void a_growing_festival_is_told_where_a_plain_forecast_misses_it() {
        double[] sales = shop(1, KNOWN + HORIZON);
        double[] known = Arrays.copyOf(sales, KNOWN);
        double[] actual = Arrays.copyOfRange(sales, KNOWN, KNOWN + HORIZON);
        DailyOutlook outlook =
                DailyForecast.of(FIRST, known, HORIZON, 0.95, CHINA).get();
        double[] means = outlook.days().stream().mapToDouble(Day::mean).toArray();
        double[] plain = AutomaticForecast.of(known, HORIZON, 0.95, 7).get().means();

        assertThat(outlook.days().get(DOUBLE_11).date()).isEqualTo(LocalDate.of(2025, 11, 11));
        assertThat(means[DOUBLE_11]).isEqualTo(actual[DOUBLE_11], within(0.35 * actual[DOUBLE_11]));
        assertThat(Accuracy.symmetricPercentageError(actual, means))
                .isLessThan(0.6 * Accuracy.symmetricPercentageError(actual, plain));
        long covered = outlook.days().stream()
                .filter(day -> day.interval().contains(actual[outlook.days().indexOf(day)]))
                .count();
        assertThat(covered).isGreaterThan(36);
    }

    @Test
    void the_effect_says_its_peak_its_growth_and_how_often_it_was_seen() {
        FestivalEffect effect = DailyForecast.of(FIRST, shop(2, KNOWN), HORIZON, 0.95, CHINA).get().effects().stream()
                .filter(one -> one.festival().key().equals("double_11"))
                .findFirst()
                .orElseThrow();

        assertThat(effect.timesSeen()).isEqualTo(3);
        assertThat(effect.peakOffset()).isZero();
        assertThat(effect.peakFactor()).isEqualTo(Math.exp(1.8 * 1.45), within(4.0));
        assertThat(effect.yearlyGrowth()).isBetween(0.05, 0.2);
    }

    @Test
    void a_festival_never_seen_adds_nothing_and_says_so() {
        double[] sales = shop(3, KNOWN);
        int start = KNOWN - 60;
        DailyOutlook outlook = DailyForecast.of(
                        FIRST.plusDays(start), Arrays.copyOfRange(sales, start, KNOWN), HORIZON, 0.95, CHINA)
                .get();

        FestivalEffect effect = outlook.effects().getFirst();
        assertThat(effect.festival().key()).isEqualTo("double_11");
        assertThat(effect.timesSeen()).isZero();
        assertThat(effect.peakFactor()).isEqualTo(1);
    }

    @Test
    void ten_every_day_goes_on_as_ten() {
        double[] sales = new double[60];
        Arrays.fill(sales, 10);
        Day day = DailyForecast.of(FIRST, sales, 3, 0.9, CHINA).get().days().get(2);

        assertThat(day.mean()).isEqualTo(10, within(1e-9));
        assertThat(day.date()).isEqualTo(FIRST.plusDays(62));
    }

    @Test
    void missing_days_are_not_days_without_sales() {
        double[] sales = shop(4, 400);
        double[] gaps = sales.clone();
        for (int day = 90; day < 97; day++) {
            gaps[day] = Double.NaN;
        }
        double whole = DailyForecast.of(FIRST, sales, 1, 0.9, CHINA)
                .get()
                .days()
                .getFirst()
                .mean();
        double holed = DailyForecast.of(FIRST, gaps, 1, 0.9, CHINA)
                .get()
                .days()
                .getFirst()
                .mean();

        assertThat(holed).isEqualTo(whole, within(0.05 * whole));
    }

    @Test
    void what_cannot_be_told_is_refused() {
        assertThat(DailyForecast.of(FIRST, new double[] {1, 2, 3}, 1, 0.9, CHINA)
                        .findDoubt()
                        .map(Doubt::reason))
                .contains(Doubt.Reason.TOO_LITTLE_DATA);
        double[] negative = new double[60];
        negative[3] = -1;
        assertThat(DailyForecast.of(FIRST, negative, 1, 0.9, CHINA).findDoubt().map(Doubt::reason))
                .contains(Doubt.Reason.OUT_OF_DOMAIN);
    }
}
