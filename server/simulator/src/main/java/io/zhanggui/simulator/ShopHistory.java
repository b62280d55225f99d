package io.zhanggui.simulator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * All that happened in one shop.
 *
 * @param from first day
 * @param to first day after the history
 * @param asOf the moment of the newest exports, just after the start of {@code to}
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

    /** After so many days nothing happens to an order any more, but that others look at it. */
    public static final int ORDER_LIFE_DAYS = 60;

    /**
     * The same history as exports of an earlier morning tell it: later days are not there, and what happens to an order
     * after that moment is not known yet.
     *
     * @param day first day that is not known; inside the history or its end
     */
    public ShopHistory asKnownOn(LocalDate day) {
        if (day.isBefore(from) || day.isAfter(to)) {
            throw new IllegalArgumentException(day + " is not between " + from + " and " + to);
        }
        long earlier = asOf - (WallClock.at(to) - WallClock.at(day));
        return new ShopHistory(
                seed,
                shop,
                events,
                from,
                day,
                earlier,
                listCreated(from, day),
                itemDays.subList(0, index(day)),
                shopVisitors.subList(0, index(day)));
    }

    /** Orders created from a day on and before another. */
    public List<Order> listCreated(LocalDate first, LocalDate end) {
        return orders.subList(place(WallClock.at(first)), place(WallClock.at(end)));
    }

    /** Orders that something may happen to from a day on and before another: all that are young enough. */
    public List<Order> listAlive(LocalDate first, LocalDate end) {
        return listCreated(first.minusDays(ORDER_LIFE_DAYS), end);
    }

    /** How many orders were created before a moment. */
    private int place(long moment) {
        int low = 0;
        int high = orders.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (orders.get(middle).createdAt() < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

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
