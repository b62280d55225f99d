package io.zhanggui.prove;

import io.zhanggui.simulator.DayBook;
import io.zhanggui.simulator.ItemDay;
import io.zhanggui.simulator.ItemPlan;
import io.zhanggui.simulator.Order;
import io.zhanggui.simulator.Sales;
import io.zhanggui.simulator.ShopHistory;
import io.zhanggui.simulator.Source;
import io.zhanggui.simulator.WallClock;
import io.zhanggui.stats.cause.Cell;
import io.zhanggui.stats.cause.ShopDays;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the reports of a simulated shop hold, as the study of causes reads them: channels are told of the best items only. */
final class WhyFacts {

    private static final double FEN = 100;

    private final ShopHistory history;
    private final DayBook book;
    private final int days;

    WhyFacts(ShopHistory history) {
        this.history = history;
        this.book = DayBook.of(history);
        this.days = history.days();
    }

    /**
     * The shop day by day.
     *
     * @param told of how many items the sources are reported; the demonstration's exports hold three
     * @param net whether what was kept is asked about, or what was paid
     */
    ShopDays shop(int told, boolean net) {
        boolean[] known = new boolean[days];
        double[] paid = new double[days];
        double[] spend = new double[days];
        for (int day = 0; day < days; day++) {
            known[day] = history.reported(history.day(day));
            paid[day] = book.paid(day).amountFen() / FEN;
            spend[day] = history.itemDays().get(day).stream()
                            .mapToLong(ItemDay::spendFen)
                            .sum()
                    / FEN;
        }
        double[] largest = new double[days];
        double[] kept = new double[days];
        for (Order order : history.orders()) {
            if (order.paidBy(history.asOf()) && history.holds(WallClock.day(order.paidAt()))) {
                int day = history.index(WallClock.day(order.paidAt()));
                largest[day] = Math.max(largest[day], order.totalFen() / FEN);
                kept[day] += order.keptFen(history.asOf()) / FEN;
            }
        }
        double[] asked = net ? kept : paid;
        return new ShopDays(
                history.from(), known, cells(told), paid, asked, asked, spend, largest, Set.of(Source.PAID.zh()));
    }

    private List<Cell> cells(int told) {
        List<ItemPlan> items = history.shop().items().stream()
                .sorted(Comparator.comparingDouble(ItemPlan::weight).reversed())
                .toList();
        Set<Integer> best = items.stream().limit(told).map(ItemPlan::index).collect(Collectors.toSet());
        List<Cell> cells = new ArrayList<>();
        for (ItemPlan item : items) {
            if (best.contains(item.index())) {
                for (Source source : Source.values()) {
                    cells.add(cell(item, source));
                }
            } else {
                cells.add(cell(item, null));
            }
        }
        return cells;
    }

    private Cell cell(ItemPlan item, @org.jspecify.annotations.Nullable Source source) {
        Cell cell = new Cell(
                Long.toString(item.itemId()),
                source == null ? "" : source.zh(),
                new double[days],
                new double[days],
                new double[days],
                new double[days]);
        for (int day = 0; day < days; day++) {
            Sales sales = source == null ? book.paid(day, item) : book.paid(day, item, source);
            cell.buyers()[day] = sales.buyers();
            cell.pieces()[day] = sales.quantity();
            cell.amount()[day] = sales.amountFen() / FEN;
            for (ItemDay one : history.itemDays().get(day)) {
                if (one.item().index() == item.index()) {
                    cell.visitors()[day] = source == null ? one.visitors() : one.visits(source);
                }
            }
        }
        return cell;
    }
}
