package io.zhanggui.stats.forecast.daily;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.stats.forecast.Accuracy;
import io.zhanggui.stats.forecast.Forecast;
import io.zhanggui.stats.forecast.ForecastMethod;
import io.zhanggui.stats.forecast.automatic.AutomaticForecast;
import io.zhanggui.stats.forecast.simple.SeasonalNaive;
import io.zhanggui.stats.forecast.smoothing.ExponentialSmoothing;
import io.zhanggui.stats.forecast.theta.OptimisedTheta;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One earlier day at which the forecast is made again from what was known then, and held against what came: a rolling
 * origin (Tashman 2000, "Out-of-sample tests of forecasting accuracy"), with simpler methods beside it.
 *
 * @param known values before the origin
 * @param actual the days after it, NaN where not known
 * @param forecast daily means
 * @param inside known days that came within their interval
 * @param actualTotal of the known days; the forecast's total is of the same days
 * @param rivals means of the simpler methods, by their {@link #RIVALS} name
 */
public record DailyTrial(
        int known,
        double[] actual,
        double[] forecast,
        int inside,
        double actualTotal,
        double forecastTotal,
        boolean totalInside,
        double scale,
        List<Rival> rivals) {

    private static final int WEEK = 7;

    private static final List<ForecastMethod> METHODS =
            List.of(new SeasonalNaive(), ExponentialSmoothing.automatic(), OptimisedTheta.dynamicOptimised());

    /** The simpler methods, without a calendar: last week repeated, exponential smoothing, Theta. */
    public static final List<String> RIVALS =
            METHODS.stream().map(ForecastMethod::name).toList();

    /** What a simpler method would have told. */
    public record Rival(String name, double[] means) {}

    /**
     * @param values of each day from the first date on, NaN where missing
     * @param origin days known then; at least as many as the horizon come after it
     */
    public static Estimate<DailyTrial> at(
            LocalDate first, double[] values, int origin, int horizon, double level, SalesCalendar calendar) {
        double[] known = Arrays.copyOf(values, origin);
        double[] actual = Arrays.copyOfRange(values, origin, origin + horizon);
        return DailyForecast.of(first, known, horizon, level, calendar)
                .map(outlook -> held(known, actual, outlook, level));
    }

    private static DailyTrial held(double[] known, double[] actual, DailyOutlook outlook, double level) {
        double[] means =
                outlook.days().stream().mapToDouble(DailyOutlook.Day::mean).toArray();
        int inside = 0;
        double came = 0;
        double told = 0;
        for (int day = 0; day < actual.length; day++) {
            if (!Double.isNaN(actual[day])) {
                inside += outlook.days().get(day).interval().contains(actual[day]) ? 1 : 0;
                came += actual[day];
                told += means[day];
            }
        }
        List<Rival> rivals = new ArrayList<>();
        for (ForecastMethod method : METHODS) {
            AutomaticForecast.by(method, known, actual.length, level, WEEK)
                    .map(Forecast::means)
                    .find()
                    .ifPresent(ahead -> rivals.add(new Rival(method.name(), ahead)));
        }
        boolean totalInside =
                outlook.paths().sumInterval(0, actual.length, level).contains(came);
        return new DailyTrial(
                known.length, actual, means, inside, came, told, totalInside, changeOfAWeek(known), rivals);
    }

    /** Mean absolute change from a day to the same day of the next week, of days that are known. */
    private static double changeOfAWeek(double[] known) {
        return IntStream.range(WEEK, known.length)
                .mapToDouble(day -> Math.abs(known[day] - known[day - WEEK]))
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    /** Days that can be compared. */
    public int days() {
        return (int) Arrays.stream(actual).filter(Double::isFinite).count();
    }

    /** Of the forecast, in per cent, 0 … 200. */
    public double symmetricPercentageError() {
        return symmetricPercentageError(forecast);
    }

    /** Of means for the same days, in per cent, 0 … 200. */
    public double symmetricPercentageError(double[] means) {
        int[] days = compared();
        return Accuracy.symmetricPercentageError(at(actual, days), at(means, days));
    }

    /** Mean absolute error of means over that of repeating the same day of last week within the known past (MASE). */
    public double scaledError(double[] means) {
        int[] days = compared();
        return IntStream.of(days)
                        .mapToDouble(day -> Math.abs(actual[day] - means[day]))
                        .average()
                        .orElseThrow()
                / scale;
    }

    private int[] compared() {
        return IntStream.range(0, actual.length)
                .filter(day -> Double.isFinite(actual[day]))
                .toArray();
    }

    private static double[] at(double[] values, int[] days) {
        return IntStream.of(days).mapToDouble(day -> values[day]).toArray();
    }
}
