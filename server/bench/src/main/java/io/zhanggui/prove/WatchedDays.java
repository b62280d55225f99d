package io.zhanggui.prove;

import io.zhanggui.simulator.Event;
import io.zhanggui.simulator.Order;
import io.zhanggui.simulator.Scale;
import io.zhanggui.simulator.ShopHistory;
import io.zhanggui.simulator.ShopPlan;
import io.zhanggui.simulator.Simulator;
import io.zhanggui.simulator.World;
import io.zhanggui.simulator.WorldPlan;
import io.zhanggui.stats.anomaly.AlarmBudget;
import io.zhanggui.stats.anomaly.Finding;
import io.zhanggui.stats.anomaly.FindingKind;
import io.zhanggui.stats.anomaly.HistoryScan;
import io.zhanggui.stats.anomaly.Measure;
import io.zhanggui.stats.anomaly.Rhythm;
import io.zhanggui.stats.anomaly.SalesYear;
import io.zhanggui.stats.anomaly.WatchPlan;
import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.stats.numeric.Randomness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The simulated agency's daily visitors and orders through 26 months with two Double-11s: each shop has a plunge of all
 * visits to one half about every second month outside the big sales, of one to ten days.
 */
final class WatchedDays {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final int FIRST = 60;
    private static final int LAST = 30;
    private static final int APART = 4;
    private static final double BIG = 0.2;
    private static final double DAYS_PER_MONTH = 365.2425 / 12;

    private final SalesYear year = new SalesYear(SalesCalendar.china());
    private final World world;

    WatchedDays(long seed) {
        WorldPlan plan = Simulator.agencyPlan(seed, TODAY, Scale.DEMO);
        List<Event> events = new ArrayList<>(plan.events().stream()
                .filter(event -> event instanceof Event.BigSale || event instanceof Event.SpringFestival)
                .toList());
        RandomGenerator random = Randomness.seeded(seed);
        for (ShopPlan shop : plan.shops()) {
            plant(shop.name(), plan.from(), events, random);
        }
        world = Simulator.world(plan.withEvents(events));
    }

    private void plant(String shop, LocalDate from, List<Event> events, RandomGenerator random) {
        for (LocalDate month = from.plusDays(FIRST);
                month.isBefore(TODAY.minusDays(2L * LAST));
                month = month.plusDays(60)) {
            LocalDate start = month.plusDays(random.nextInt(30));
            LocalDate end = start.plusDays(random.nextInt(1, 11));
            if (isQuiet(start, end)) {
                events.add(new Event.TrafficPlunge(shop, start, end, 0.5, 0.5));
            }
        }
    }

    private boolean isQuiet(LocalDate start, LocalDate end) {
        return start.minusDays(APART)
                .datesUntil(end.plusDays(APART))
                .allMatch(day -> year.on(day).spread() < BIG);
    }

    List<ShopHistory> histories() {
        return world.shops().stream().map(world::history).toList();
    }

    AlarmCount count(ShopHistory history) {
        List<Event> plunges = history.events().stream()
                .filter(event -> event instanceof Event.TrafficPlunge)
                .toList();
        Map<Event, Long> firstFound = new HashMap<>();
        int right = 0;
        int wrong = 0;
        for (double[] values : List.of(visitors(history), orders(history))) {
            for (Finding finding : scan(history, values)) {
                Optional<Event> cause = cause(plunges, finding);
                right += cause.isPresent() ? 1 : 0;
                wrong += cause.isPresent() ? 0 : 1;
                cause.filter(event -> finding.kind() == FindingKind.PLUNGE
                                && finding.index() < event.to().toEpochDay())
                        .ifPresent(event -> firstFound.merge(event, finding.index(), Math::min));
            }
        }
        double delay = firstFound.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() - entry.getKey().from().toEpochDay())
                .sum();
        long atOnce = firstFound.entrySet().stream()
                .filter(entry -> entry.getValue() == entry.getKey().from().toEpochDay())
                .count();
        return new AlarmCount(
                plunges.size(), firstFound.size(), atOnce, right, wrong, history.days() / DAYS_PER_MONTH, delay);
    }

    private List<Finding> scan(ShopHistory history, double... values) {
        WatchPlan plan = WatchPlan.of(Measure.COUNT, Rhythm.DAILY, AlarmBudget.ofSeries(2));
        return HistoryScan.of(plan, history.from().toEpochDay(), index -> year.on(Rhythm.DAILY, index), values)
                .get()
                .findings();
    }

    /** The plunge in whose days a finding began, or the four after it: the way back is an alarm of its own. */
    private static Optional<Event> cause(List<Event> plunges, Finding finding) {
        boolean isSlow = finding.kind() == FindingKind.LEVEL_SHIFT || finding.kind() == FindingKind.DRIFT;
        LocalDate day = LocalDate.ofEpochDay(isSlow ? finding.since() : finding.index());
        return plunges.stream()
                .filter(event ->
                        !day.isBefore(event.from()) && day.isBefore(event.to().plusDays(APART)))
                .findFirst();
    }

    private static double[] visitors(ShopHistory history) {
        return history.shopVisitors().stream().mapToDouble(Integer::doubleValue).toArray();
    }

    private static double[] orders(ShopHistory history) {
        double[] orders = new double[history.days()];
        for (Order order : history.orders()) {
            orders[history.index(LocalDate.ofEpochDay(order.createdAt() / 86_400))]++;
        }
        return orders;
    }
}
