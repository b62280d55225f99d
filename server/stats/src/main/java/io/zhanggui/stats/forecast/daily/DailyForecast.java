package io.zhanggui.stats.forecast.daily;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.Interval;
import io.zhanggui.stats.calendar.Occurrence;
import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.stats.forecast.Forecast;
import io.zhanggui.stats.forecast.Forecast.Step;
import io.zhanggui.stats.forecast.History;
import io.zhanggui.stats.forecast.automatic.AutomaticForecast;
import io.zhanggui.stats.forecast.daily.DailyOutlook.Day;
import io.zhanggui.stats.forecast.daily.DailyOutlook.FestivalEffect;
import io.zhanggui.stats.forecast.daily.PathDraws.LogDay;
import io.zhanggui.stats.forecast.slow.SlowSeller;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Daily sales go on, festivals and worked weekends included.
 *
 * <p>Model: ln(sales + c) = trend + week + kind of day + Σ festivals + noise ({@code CalendarFit}); c is 0, or a tenth
 * of the median sale where there are days without. Trend and week go on by {@link AutomaticForecast}, festivals by their
 * shapes times their growth ({@code FestivalProfile}, Taylor and Letham 2018 for windows round festivals), the shop's own
 * promotions by what past ones of their kind did ({@code PromotionFit}), else by what the user said. The mean is
 * the median times exp(σ²/2) with the noise of a day; intervals join the base's with the festival's own doubt.
 *
 * <p>Inputs: sales of each day from the first date on, any unit, NaN where missing, not negative. Failure: as
 * {@link History}; OUT_OF_DOMAIN for negative sales; TOO_LITTLE_DATA below four weeks. A festival not yet seen adds
 * nothing, and its effect says so. Slow sellers go on without a calendar. Example: 10 every day goes on as 10.
 */
public final class DailyForecast {

    private static final int WEEK = 7;
    private static final int LEAST = 4 * WEEK;

    private final SalesCalendar calendar;
    private final List<Promotion> promotions;
    private final int horizon;
    private final double level;

    private DailyForecast(SalesCalendar calendar, List<Promotion> promotions, int horizon, double level) {
        this.calendar = calendar;
        this.promotions = promotions;
        this.horizon = horizon;
        this.level = level;
    }

    /** @throws IllegalArgumentException for a horizon below 1 or a level outside (0, 1) */
    public static Estimate<DailyOutlook> of(
            LocalDate first, double[] sales, int horizon, double level, SalesCalendar calendar) {
        return of(first, sales, horizon, level, calendar, List.of());
    }

    /**
     * The same with the shop's own promotions.
     *
     * @param promotions past ones, from which their kinds are learned, and coming ones
     * @throws IllegalArgumentException for a horizon below 1 or a level outside (0, 1)
     */
    public static Estimate<DailyOutlook> of(
            LocalDate first,
            double[] sales,
            int horizon,
            double level,
            SalesCalendar calendar,
            List<Promotion> promotions) {
        if (horizon < 1 || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("horizon " + horizon + ", level " + level);
        }
        int leading = 0;
        while (leading < sales.length && Double.isNaN(sales[leading])) {
            leading++;
        }
        LocalDate start = first.plusDays(leading);
        return History.of(sales, WEEK)
                .flatMap(history -> new DailyForecast(calendar, promotions, horizon, level).goOn(start, history));
    }

    private Estimate<DailyOutlook> goOn(LocalDate first, History history) {
        double[] sales = history.values();
        double least = Arrays.stream(sales).min().orElseThrow();
        if (least < 0) {
            return Estimate.none(
                    Doubt.Reason.OUT_OF_DOMAIN,
                    "日销售不能为负，却有 " + least,
                    "daily sales cannot be negative, found " + least);
        }
        if (sales.length < LEAST) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "只有 " + sales.length + " 天，至少要 " + LEAST + " 天",
                    sales.length + " days, at least " + LEAST + " are needed");
        }
        LocalDate next = first.plusDays(sales.length + (long) history.stepsSinceLast());
        if (SlowSeller.isSlow(history) || history.isConstant()) {
            return AutomaticForecast.of(sales, horizon + history.stepsSinceLast(), level)
                    .map(forecast -> withoutFestivals(forecast, sales, next, history.stepsSinceLast()));
        }
        double shift = least > 0 ? 0 : 0.1 * medianSale(sales);
        double[] logarithms =
                Arrays.stream(sales).map(value -> Math.log(value + shift)).toArray();
        CalendarFit fit = CalendarFit.of(logarithms, first, calendar, promotions);
        double[] adjusted = fit.adjusted();
        double centre = Arrays.stream(adjusted).average().orElseThrow();
        double[] centred = Arrays.stream(adjusted).map(value -> value - centre).toArray();
        return AutomaticForecast.of(centred, horizon + history.stepsSinceLast(), level, WEEK)
                .map(base -> withFestivals(base, fit, next, history.stepsSinceLast(), centre, shift));
    }

    private static double medianSale(double[] sales) {
        double[] sold = Arrays.stream(sales).filter(value -> value > 0).sorted().toArray();
        return sold[sold.length / 2];
    }

    private DailyOutlook withoutFestivals(Forecast forecast, double[] sales, LocalDate next, int skipped) {
        List<Day> days = new ArrayList<>();
        for (Step step : forecast.steps().subList(skipped, skipped + horizon)) {
            LocalDate date = next.plusDays(days.size());
            days.add(new Day(date, calendar.kind(date), step.mean(), step.interval(), List.of()));
        }
        double[] means = days.stream().mapToDouble(Day::mean).toArray();
        // Nothing is learned of promotions where sales are too few or all alike: they are told as unknown.
        List<Promotion> unsaid = promotions.stream()
                .map(one -> new Promotion(one.kind(), one.from(), one.to(), OptionalDouble.empty()))
                .toList();
        return new DailyOutlook(
                forecast.method(),
                days,
                List.of(),
                new PromotionFit(unsaid).listPlanned(next, next.plusDays(horizon - 1L)),
                new PathDraws().ofSlowSales(sales, means));
    }

    private DailyOutlook withFestivals(
            Forecast base, CalendarFit fit, LocalDate next, int skipped, double centre, double shift) {
        List<Occurrence> coming = calendar.listOccurrences(next, next.plusDays(horizon - 1L));
        double reach = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
        List<Day> days = new ArrayList<>();
        List<LogDay> logDays = new ArrayList<>();
        for (Step step : base.steps().subList(skipped, skipped + horizon)) {
            LocalDate date = next.plusDays(days.size());
            List<Occurrence> felt =
                    coming.stream().filter(one -> one.isFelt(date)).toList();
            double median = centre + step.mean() + fit.kindEffect(date);
            double variance = square(deviation(step, reach, fit));
            List<Promotion> planned = fit.promotions().listOn(date);
            median += fit.promotions().effect(date);
            for (Promotion promotion : planned) {
                variance += fit.promotions().variance(promotion);
            }
            for (Occurrence one : felt) {
                FestivalProfile profile = fit.profile(one.festival());
                int day = one.offset(date) + one.festival().daysBefore();
                median += profile.effect(day, fit.multiple(profile, one));
                variance += profile.variance(day);
            }
            days.add(new Day(
                    date, calendar.kind(date), mean(median, fit, shift), band(median, variance, reach, shift), felt));
            logDays.add(new LogDay(date, median, felt, planned));
        }
        double[] deviations = base.steps().stream()
                .mapToDouble(step -> deviation(step, reach, fit))
                .toArray();
        return new DailyOutlook(
                base.method() + " + calendar",
                days,
                effects(fit, coming),
                fit.promotions().listPlanned(next, next.plusDays(horizon - 1L)),
                new PathDraws().ofLogarithms(logDays, deviations, fit, shift));
    }

    private static double deviation(Step step, double reach, CalendarFit fit) {
        return (step.interval().upper() - step.mean()) / reach * Math.sqrt(fit.varianceTaken());
    }

    private static double mean(double median, CalendarFit fit, double shift) {
        return Math.max(0, Math.exp(Math.min(median + fit.noise() / 2, 300)) - shift);
    }

    private Interval band(double median, double variance, double reach, double shift) {
        double half = reach * Math.sqrt(variance);
        double lower = Math.max(0, Math.exp(Math.min(median - half, 300)) - shift);
        double upper = Math.max(0, Math.exp(Math.min(median + half, 300)) - shift);
        return new Interval(lower, Math.max(lower, upper), level);
    }

    private static List<FestivalEffect> effects(CalendarFit fit, List<Occurrence> coming) {
        return coming.stream()
                .sorted(Comparator.comparing(Occurrence::date))
                .map(one -> {
                    FestivalProfile profile = fit.profile(one.festival());
                    double multiple = fit.multiple(profile, one);
                    int peak = 0;
                    for (int day = 1; day < one.festival().length(); day++) {
                        if (profile.effect(day, multiple) > profile.effect(peak, multiple)) {
                            peak = day;
                        }
                    }
                    return new FestivalEffect(
                            one.festival(),
                            profile.timesSeen(),
                            Math.exp(profile.effect(peak, multiple)),
                            peak - one.festival().daysBefore(),
                            profile.growth());
                })
                .toList();
    }

    private static double square(double value) {
        return value * value;
    }
}
