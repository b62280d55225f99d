package io.zhanggui.simulator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known about a world beyond doubt.
 *
 * @param months by shop, then month
 * @param events all that was planted
 */
public record Truth(List<ShopMonth> months, List<Event> events) {
    public Truth {
        months = List.copyOf(months);
        events = List.copyOf(events);
    }

    /** The truth of one history. */
    public static Truth of(ShopHistory history) {
        String shop = history.shop().name();
        Map<YearMonth, ShopMonth> months = new TreeMap<>();
        for (Order order : history.orders()) {
            add(months, created(shop, order));
            if (order.paidBy(history.asOf())) {
                add(months, paid(shop, order, history.asOf()));
            }
        }
        for (int day = 0; day < history.days(); day++) {
            add(months, traffic(history, day));
        }
        return new Truth(List.copyOf(months.values()), history.events());
    }

    /** One month of one shop, if anything happened in it. */
    public Optional<ShopMonth> findMonth(String shop, YearMonth month) {
        return months.stream()
                .filter(found -> found.shop().equals(shop) && found.month().equals(month))
                .findFirst();
    }

    /** All months of one shop added up; the month is the first. */
    public ShopMonth total(String shop) {
        return months.stream()
                .filter(found -> found.shop().equals(shop))
                .reduce(ShopMonth::and)
                .orElseThrow();
    }

    Truth and(Truth other) {
        List<ShopMonth> all = new ArrayList<>(months);
        all.addAll(other.months);
        return new Truth(all, events);
    }

    private static void add(Map<YearMonth, ShopMonth> months, ShopMonth more) {
        months.merge(more.month(), more, ShopMonth::and);
    }

    private static ShopMonth created(String shop, Order order) {
        YearMonth month = YearMonth.from(WallClock.day(order.createdAt()));
        return new ShopMonth(shop, month, 1, order.totalFen(), 0, 0, 0, 0, 0, 0, 0);
    }

    private static ShopMonth paid(String shop, Order order, long asOf) {
        YearMonth month = YearMonth.from(WallClock.day(order.paidAt()));
        return new ShopMonth(
                shop, month, 0, 0, 1, order.totalFen(), order.keptFen(asOf), order.refundFen(asOf), 0, 0, 0);
    }

    private static ShopMonth traffic(ShopHistory history, int index) {
        LocalDate day = history.day(index);
        YearMonth month = YearMonth.from(day);
        if (!history.reported(day)) {
            return ShopMonth.empty(history.shop().name(), month);
        }
        long visitors = 0;
        long spend = 0;
        for (ItemDay itemDay : history.itemDays().get(index)) {
            visitors += itemDay.visitors();
            spend += itemDay.spendFen();
        }
        long shopVisitors = history.shopVisitors().get(index);
        return new ShopMonth(history.shop().name(), month, 0, 0, 0, 0, 0, 0, shopVisitors, visitors, spend);
    }
}
