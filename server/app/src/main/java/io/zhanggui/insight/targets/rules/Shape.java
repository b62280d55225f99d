package io.zhanggui.insight.targets.rules;

import io.zhanggui.insight.series.DailySeries;
import io.zhanggui.stats.calendar.SalesCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How a year spreads over its days, read from the past: a festival's day weighs what the same day of that festival sold the
 * year before, a usual day the mean of the same usual weekdays within three weeks of it. What the year before does not know
 * is taken from two years before, brought to its level by the days both know; what neither knows weighs what a usual day does.
 *
 * @param weights of the days of the year in order, finite and not negative; all 1 where nothing is known
 * @param fromLastYear days that were read from the year before
 * @param fromEarlier days that were read from two years before
 */
public record Shape(int year, double[] weights, int fromLastYear, int fromEarlier) {

    private static final int WEEKS_AROUND = 3;
    private static final int YEARS = 2;

    /** Every day alike. */
    public static Shape even(int year) {
        double[] weights = new double[LocalDate.of(year, 12, 31).getDayOfYear()];
        Arrays.fill(weights, 1);
        return new Shape(year, weights, 0, 0);
    }

    /** @param past of at least the two years before; unknown days are NaN */
    public static Shape of(int year, DailySeries past, SalesCalendar calendar) {
        LocalDate first = LocalDate.of(year, 1, 1);
        int days = LocalDate.of(year, 12, 31).getDayOfYear();
        Alignment alignment = new Alignment(calendar, first.minusYears(YEARS + 1), first.plusYears(1));
        double[] last = new double[days];
        double[] earlier = new double[days];
        for (int day = 0; day < days; day++) {
            last[day] = like(first.plusDays(day), 1, past, alignment);
            earlier[day] = like(first.plusDays(day), YEARS, past, alignment);
        }
        double growth = growth(last, earlier);
        double[] weights = new double[days];
        Arrays.setAll(weights, day -> Double.isNaN(last[day]) ? earlier[day] * growth : last[day]);
        double usual = Arrays.stream(weights).filter(Double::isFinite).average().orElse(0);
        if (!(usual > 0)) {
            return even(year);
        }
        int known = (int) Arrays.stream(last).filter(Double::isFinite).count();
        int all = (int) Arrays.stream(weights).filter(Double::isFinite).count();
        Arrays.setAll(weights, day -> Double.isFinite(weights[day]) ? Math.max(0, weights[day]) : usual);
        return new Shape(year, weights, known, all - known);
    }

    /** What a day of the year weighs; 0 for days of other years. */
    public ToDoubleFunction<LocalDate> byDay() {
        return day -> day.getYear() == year ? weights[day.getDayOfYear() - 1] : 0;
    }

    public double ofMonth(int month) {
        LocalDate from = LocalDate.of(year, month, 1);
        int start = from.getDayOfYear() - 1;
        return Arrays.stream(weights, start, start + from.lengthOfMonth()).sum();
    }

    private static double like(LocalDate day, int years, DailySeries past, Alignment alignment) {
        return alignment
                .sameOfFestival(day, years)
                .map(past::on)
                .orElseGet(() -> usual(Alignment.sameWeekday(day, years), past, alignment));
    }

    /** Days of festivals say nothing of a usual one; NaN where no usual one is known. */
    private static double usual(LocalDate centre, DailySeries past, Alignment alignment) {
        return IntStream.rangeClosed(-WEEKS_AROUND, WEEKS_AROUND)
                .mapToObj(centre::plusWeeks)
                .filter(day -> alignment.felt(day).isEmpty())
                .mapToDouble(past::on)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    private static double growth(double[] last, double[] earlier) {
        double now = 0;
        double then = 0;
        for (int day = 0; day < last.length; day++) {
            if (Double.isFinite(last[day]) && Double.isFinite(earlier[day])) {
                now += last[day];
                then += earlier[day];
            }
        }
        return now > 0 && then > 0 ? now / then : 1;
    }
}
