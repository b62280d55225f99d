package io.zhanggui.stats.forecast.daily;

import io.zhanggui.stats.Interval;
import io.zhanggui.stats.calendar.DayKind;
import io.zhanggui.stats.calendar.Festival;
import io.zhanggui.stats.calendar.Occurrence;
import io.zhanggui.stats.forecast.Forecast;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The days to come.
 *
 * @param effects one for each festival that the days to come feel, in order of date
 * @param promotions the shop's own that the days to come feel, with what they are taken to do
 * @param paths for what is told of several days together
 */
public record DailyOutlook(
        String method, List<Day> days, List<FestivalEffect> effects, List<PlannedEffect> promotions, SalesPaths paths) {

    /**
     * One day to come.
     *
     * @param festivals felt on it
     */
    public record Day(LocalDate date, DayKind kind, double mean, Interval interval, List<Occurrence> festivals) {
        public Day {
            festivals = List.copyOf(festivals);
        }
    }

    /**
     * What a festival does to sales.
     *
     * @param timesSeen in history with its own day; at 0 nothing is known and nothing is added
     * @param peakFactor sales on its strongest day over those of a usual day, as expected next time
     * @param peakOffset that day's distance from the festival
     * @param yearlyGrowth of the effect's logarithm, as a share of itself
     */
    public record FestivalEffect(
            Festival festival, int timesSeen, double peakFactor, int peakOffset, double yearlyGrowth) {}

    public DailyOutlook {
        days = List.copyOf(days);
        effects = List.copyOf(effects);
        promotions = List.copyOf(promotions);
    }

    /** The same as steps without dates. */
    public Forecast forecast() {
        List<Forecast.Step> steps = IntStream.range(0, days.size())
                .mapToObj(index -> new Forecast.Step(
                        index + 1, days.get(index).mean(), days.get(index).interval()))
                .toList();
        return new Forecast(method, steps);
    }
}
