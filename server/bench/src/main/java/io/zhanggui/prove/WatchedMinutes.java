package io.zhanggui.prove;

import io.zhanggui.simulator.MinuteFeed;
import io.zhanggui.simulator.ShopHistory;
import io.zhanggui.stats.anomaly.AlarmBudget;
import io.zhanggui.stats.anomaly.Finding;
import io.zhanggui.stats.anomaly.FindingKind;
import io.zhanggui.stats.anomaly.Measure;
import io.zhanggui.stats.anomaly.Rhythm;
import io.zhanggui.stats.anomaly.SalesYear;
import io.zhanggui.stats.anomaly.SeriesWatch;
import io.zhanggui.stats.anomaly.WatchPlan;
import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.stats.numeric.Randomness;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A shop's visitors minute by minute from two months before a Double-11 to two weeks after it, with a plunge to one half
 * every third day between nine and twenty-three o'clock, of a quarter of an hour to three hours, on days without big sale.
 */
final class WatchedMinutes {

    private static final LocalDate FROM = LocalDate.of(2025, 9, 10);
    private static final LocalDate TO = LocalDate.of(2025, 11, 26);
    private static final int LEARNING_DAYS = 10;
    private static final int AFTER = 60;
    private static final double BIG = 0.2;
    private static final double DAYS_PER_MONTH = 365.2425 / 12;

    private final SalesYear year = new SalesYear(SalesCalendar.china());
    private final MinuteFeed feed;

    /**
     * Takes a history that holds the days.
     *
     * @param perMinute visitors a minute on average, to which the shop is scaled
     */
    WatchedMinutes(ShopHistory history, double perMinute, long seed) {
        double visitors = 0;
        int days = 0;
        for (LocalDate day = FROM; day.isBefore(FROM.plusDays(28)); day = day.plusDays(1)) {
            visitors += history.shopVisitors().get(history.index(day));
            days++;
        }
        MinuteFeed planted = MinuteFeed.of(history).times(perMinute * MinuteFeed.MINUTES * days / visitors);
        RandomGenerator random = Randomness.seeded(seed);
        for (LocalDate day = FROM.plusDays(LEARNING_DAYS); day.isBefore(TO); day = day.plusDays(3)) {
            long start = MinuteFeed.minute(day) + random.nextInt(9 * 60, 20 * 60);
            if (year.on(day).spread() < BIG) {
                planted = planted.with(new MinuteFeed.Plunge(start, start + random.nextInt(15, 181), 0.5));
            }
        }
        feed = planted;
    }

    AlarmCount count() {
        SeriesWatch watch = new SeriesWatch(WatchPlan.of(Measure.COUNT, Rhythm.MINUTES, AlarmBudget.ofSeries(1)));
        Map<MinuteFeed.Plunge, Long> firstFound = new HashMap<>();
        int right = 0;
        int wrong = 0;
        for (LocalDate day = FROM; day.isBefore(TO); day = day.plusDays(1)) {
            int[] visitors = feed.visitors(day);
            for (int i = 0; i < visitors.length; i++) {
                Optional<Finding> finding = watch.observe(MinuteFeed.minute(day) + i, visitors[i], year.on(day))
                        .finding();
                if (finding.isPresent()) {
                    Optional<MinuteFeed.Plunge> cause = cause(finding.get());
                    right += cause.isPresent() ? 1 : 0;
                    wrong += cause.isPresent() ? 0 : 1;
                    note(finding.get(), cause, firstFound);
                }
            }
        }
        double delay = firstFound.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() - entry.getKey().from())
                .sum();
        long atOnce = firstFound.entrySet().stream()
                .filter(entry -> entry.getValue() == entry.getKey().from())
                .count();
        double months = (TO.toEpochDay() - FROM.toEpochDay()) / DAYS_PER_MONTH;
        return new AlarmCount(feed.plunges().size(), firstFound.size(), atOnce, right, wrong, months, delay);
    }

    private static void note(
            Finding finding, Optional<MinuteFeed.Plunge> cause, Map<MinuteFeed.Plunge, Long> firstFound) {
        cause.filter(plunge -> finding.kind() == FindingKind.PLUNGE && finding.index() < plunge.to())
                .ifPresent(plunge -> firstFound.merge(plunge, finding.index(), Math::min));
    }

    private Optional<MinuteFeed.Plunge> cause(Finding finding) {
        return feed.plunges().stream()
                .filter(plunge -> plunge.from() <= finding.since() && finding.since() < plunge.to() + AFTER)
                .findFirst();
    }
}
