package io.zhanggui.simulator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * All that happened in one shop.
 *
 * @param from first day
 * @param to first day after the history
 * @param asOf the moment of the newest exports, on the morning of {@code to}
 * @param orders by moment of creation
 * @param itemDays by day, then item; only items on sale
 * @param shopVisitors visitors of the whole shop by day, each counted once
 */
public record ShopHistory(
        long seed,
        ShopPlan shop,
        List<Event> events,
        LocalDate from,
        LocalDate to,
        long asOf,
        List<Order> orders,
        List<List<ItemDay>> itemDays,
        List<Integer> shopVisitors) {

    public int days() {
        return itemDays.size();
    }

    /** Place of a day in the lists; may lie outside the history. */
    public int index(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(from, day);
    }

    public LocalDate day(int index) {
        return from.plusDays(index);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /** Whether the traffic and spend reports hold the day, or the seller forgot it. */
    public boolean reported(LocalDate day) {
        return holds(day) && events.stream().noneMatch(event -> event instanceof Event.ReportGap && event.covers(day));
    }
}
