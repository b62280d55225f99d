package io.zhanggui.engagement.measure.flow;

import io.zhanggui.engagement.measure.Standing.Point;
import io.zhanggui.settlement.Words;
import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.stats.forecast.daily.DailyForecast;
import io.zhanggui.stats.forecast.daily.DailyOutlook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How a KPI's days go on, by the forecast that the targets' page uses.
 *
 * @param outlook of its days; none where the past cannot tell
 * @param scale what the engine's numbers are multiplied by: shares are forecast as numbers of usual size
 * @param silent why there is none
 */
record DayOutlook(Optional<DailyOutlook> outlook, double scale, Optional<Words> silent) {

    private static final double LEVEL = 0.9;
    private static final double USUAL = 1000;
    private static final int DRAWS = 199;

    static DayOutlook of(LocalDate first, LocalDate end, int horizon, ToDoubleFunction<LocalDate> value) {
        double[] past = first.datesUntil(end).mapToDouble(value).toArray();
        double mean = Arrays.stream(past).filter(Double::isFinite).average().orElse(Double.NaN);
        double scale = mean > 0 ? mean / USUAL : 1;
        double[] scaled = Arrays.stream(past).map(each -> each / scale).toArray();
        return switch (DailyForecast.of(first, scaled, horizon, LEVEL, SalesCalendar.china())) {
            case Estimate.Known<DailyOutlook> known ->
                new DayOutlook(Optional.of(known.value()), scale, Optional.empty());
            case Estimate.Unknown<DailyOutlook> unknown -> {
                Doubt doubt = unknown.doubt();
                yield new DayOutlook(Optional.empty(), scale, Optional.of(new Words(doubt.zh(), doubt.en())));
            }
        };
    }

    /** Equally likely sums of all days to come. */
    double[] sums() {
        double[] chances = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            chances[i] = (i + 0.5) / DRAWS;
        }
        DailyOutlook days = outlook.orElseThrow();
        return Arrays.stream(days.paths().sumQuantiles(0, days.days().size(), chances))
                .map(sum -> sum * scale)
                .toArray();
    }

    /** The days to come. */
    List<Point> points() {
        List<Point> points = new ArrayList<>();
        outlook.ifPresent(found -> found.days()
                .forEach(day -> points.add(new Point(
                        day.date(),
                        day.mean() * scale,
                        Optional.of(day.interval().lower() * scale),
                        Optional.of(day.interval().upper() * scale)))));
        return points;
    }
}
