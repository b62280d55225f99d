package io.zhanggui.simulator;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * A history added up by day: what the platform's reports count. Sales are gross, before refunds; paid sales stand on
 * the day of payment, ordered ones on the day of creation, advertised ones on the day of the click.
 */
public final class DayBook {
    private static final Sales NOTHING = new Sales();
    private static final int WHOLE_SHOP = -1;

    private final ShopHistory history;
    private final Map<Key, Sales> sales = new HashMap<>();
    private final Map<Key, Long> refunds = new HashMap<>();
    private final Set<Seen> seen = new HashSet<>();

    /** What a sum is of. */
    private enum Basis {
        PAID,
        ORDERED,
        ADVERTISED,
        ADVERTISED_OTHERS
    }

    private record Key(Basis basis, int day, int item, int source) {}

    private record Seen(Key key, int buyer) {}

    private DayBook(ShopHistory history) {
        this.history = history;
    }

    public static DayBook of(ShopHistory history) {
        DayBook book = new DayBook(history);
        book.enterAll(history.orders(), Order::createdAt, book::enterCreated);
        List<Order> paid = history.orders().stream()
                .filter(order -> order.paidBy(history.asOf()))
                .sorted(Comparator.comparingLong(Order::paidAt))
                .toList();
        book.enterAll(paid, Order::paidAt, book::enterPaid);
        return book;
    }

    /** Day by day, because a buyer counts once a day and remembering more would cost much memory. */
    private void enterAll(List<Order> orders, ToLongFunction<Order> moment, Consumer<Order> entry) {
        long day = Long.MIN_VALUE;
        for (Order order : orders) {
            long today = Math.floorDiv(moment.applyAsLong(order), WallClock.DAY);
            if (today != day) {
                seen.clear();
                day = today;
            }
            entry.accept(order);
        }
        seen.clear();
    }

    /** Paid sales of an item. */
    public Sales paid(int day, ItemPlan item) {
        return find(new Key(Basis.PAID, day, item.index(), WHOLE_SHOP));
    }

    /** Paid sales of an item that came by one source. */
    public Sales paid(int day, ItemPlan item, Source source) {
        return find(new Key(Basis.PAID, day, item.index(), source.ordinal()));
    }

    /** Paid sales of the whole shop. */
    public Sales paid(int day) {
        return find(new Key(Basis.PAID, day, WHOLE_SHOP, WHOLE_SHOP));
    }

    /** Paid sales of the whole shop that came by one source. */
    public Sales paid(int day, Source source) {
        return find(new Key(Basis.PAID, day, WHOLE_SHOP, source.ordinal()));
    }

    public Sales ordered(int day, ItemPlan item) {
        return find(new Key(Basis.ORDERED, day, item.index(), WHOLE_SHOP));
    }

    public Sales ordered(int day, ItemPlan item, Source source) {
        return find(new Key(Basis.ORDERED, day, item.index(), source.ordinal()));
    }

    public Sales ordered(int day) {
        return find(new Key(Basis.ORDERED, day, WHOLE_SHOP, WHOLE_SHOP));
    }

    /** Paid sales of the promoted item itself after a click on it. */
    public Sales advertised(int day, ItemPlan item) {
        return find(new Key(Basis.ADVERTISED, day, item.index(), WHOLE_SHOP));
    }

    /** Paid sales of other items after a click on this one. */
    public Sales advertisedOthers(int day, ItemPlan item) {
        return find(new Key(Basis.ADVERTISED_OTHERS, day, item.index(), WHOLE_SHOP));
    }

    /** What was paid back on a day for an item, in fen. */
    public long refundFen(int day, ItemPlan item) {
        return refunds.getOrDefault(new Key(Basis.PAID, day, item.index(), WHOLE_SHOP), 0L);
    }

    /** What was paid back on a day, in fen. */
    public long refundFen(int day) {
        return refunds.getOrDefault(new Key(Basis.PAID, day, WHOLE_SHOP, WHOLE_SHOP), 0L);
    }

    private Sales find(Key key) {
        return sales.getOrDefault(key, NOTHING);
    }

    private void enterCreated(Order order) {
        int day = history.index(WallClock.day(order.createdAt()));
        enter(Basis.ORDERED, day, order);
        if (order.source() == Source.PAID && order.paidBy(history.asOf())) {
            enterAdvertised(day, order);
        }
    }

    private void enterPaid(Order order) {
        enter(Basis.PAID, history.index(WallClock.day(order.paidAt())), order);
        Refund refund = order.refund();
        if (refund != null && order.refundFen(history.asOf()) > 0) {
            enterRefund(history.index(WallClock.day(refund.doneAt())), order);
        }
    }

    private void enter(Basis basis, int day, Order order) {
        int pieces = 0;
        for (OrderLine line : order.lines()) {
            int item = line.item().index();
            add(new Key(basis, day, item, WHOLE_SHOP), order, line.quantity(), line.dueFen());
            add(new Key(basis, day, item, order.source().ordinal()), order, line.quantity(), line.dueFen());
            pieces += line.quantity();
        }
        add(new Key(basis, day, WHOLE_SHOP, WHOLE_SHOP), order, pieces, order.totalFen());
        add(new Key(basis, day, WHOLE_SHOP, order.source().ordinal()), order, pieces, order.totalFen());
    }

    private void enterAdvertised(int day, Order order) {
        int promoted = order.lines().getFirst().item().index();
        for (OrderLine line : order.lines()) {
            Basis basis = line.item().index() == promoted ? Basis.ADVERTISED : Basis.ADVERTISED_OTHERS;
            add(new Key(basis, day, promoted, WHOLE_SHOP), order, line.quantity(), line.dueFen());
        }
    }

    private void enterRefund(int day, Order order) {
        for (int i = 0; i < order.lines().size(); i++) {
            int item = order.lines().get(i).item().index();
            refunds.merge(new Key(Basis.PAID, day, item, WHOLE_SHOP), order.refundFen(i, history.asOf()), Long::sum);
        }
        refunds.merge(new Key(Basis.PAID, day, WHOLE_SHOP, WHOLE_SHOP), order.refundFen(history.asOf()), Long::sum);
    }

    private void add(Key key, Order order, int pieces, long fen) {
        boolean first = seen.add(new Seen(key, order.buyer().number()));
        sales.computeIfAbsent(key, wanted -> new Sales()).add(order, pieces, fen, first);
    }
}
