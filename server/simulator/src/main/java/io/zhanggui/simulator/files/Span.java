package io.zhanggui.simulator.files;

import io.zhanggui.simulator.Order;
import io.zhanggui.simulator.ShopHistory;
import io.zhanggui.simulator.WallClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The days that a file covers.
 *
 * @param from first day
 * @param to first day after them
 */
record Span(LocalDate from, LocalDate to) {

    LocalDate last() {
        return to.minusDays(1);
    }

    /** {@code 2026-07-01_2026-07-31}. */
    String name() {
        return from + "_" + last();
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    boolean holds(long moment) {
        return moment >= WallClock.at(from) && moment < WallClock.at(to);
    }

    /** The orders created in these days, oldest first. */
    List<Order> created(ShopHistory history) {
        return history.listCreated(from, to);
    }

    /** The orders that something may happen to in these days, oldest first. */
    List<Order> alive(ShopHistory history) {
        return history.listAlive(from, to);
    }

    /** The days that the traffic and spend reports of a shop hold. */
    List<LocalDate> reportedDays(ShopHistory history) {
        return from.datesUntil(to).filter(history::reported).toList();
    }

    /** The history cut into calendar stretches of so many months, newest first. */
    static List<Span> cut(ShopHistory history, int months) {
        List<Span> spans = new ArrayList<>();
        LocalDate first = history.from().withDayOfMonth(1);
        LocalDate start = first.minusMonths((first.getMonthValue() - 1L) % months);
        for (; start.isBefore(history.to()); start = start.plusMonths(months)) {
            LocalDate end = start.plusMonths(months);
            spans.addFirst(new Span(
                    start.isBefore(history.from()) ? history.from() : start,
                    end.isAfter(history.to()) ? history.to() : end));
        }
        return spans;
    }
}
