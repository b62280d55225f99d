package io.zhanggui.simulator.files;

import io.zhanggui.simulator.Dice;
import io.zhanggui.simulator.Order;
import io.zhanggui.simulator.OrderLine;
import io.zhanggui.simulator.ShopHistory;
import io.zhanggui.simulator.WallClock;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * What people did in a shop, event by event, in the form of public behaviour logs: person, item, category, action and
 * seconds of Unix time, without a head. Whoever bought has looked before, and many who looked bought nothing: for each order
 * there are {@link #LOOKERS} of those. The platform gives shops no such log, so it is not among their exports.
 */
public final class BehaviourLog {

    /** People who look at something for each order and buy nothing. */
    public static final int LOOKERS = 9;

    /** Of the buyers' looks, and of the others', the share that ends in the cart, and among the favourites. */
    private static final double BUYER_CART = 0.62;

    private static final double BUYER_FAVOURITE = 0.18;
    private static final double LOOKER_CART = 0.07;
    private static final double LOOKER_FAVOURITE = 0.04;

    private static final long BEIJING = 8 * WallClock.HOUR;
    private static final int BUYERS_FROM = 1_000_000;
    private static final int LOOKERS_FROM = 10_000_000;
    private static final int CATEGORIES_FROM = 4_000_000;

    private final ShopHistory history;
    private final Writer out;

    private BehaviourLog(ShopHistory history, Writer out) {
        this.history = history;
        this.out = out;
    }

    /**
     * Writes the events round the orders that were placed in the last days of a history.
     *
     * @param since first day of those orders; looks may lie two days before
     * @param out stays open
     */
    public static void write(ShopHistory history, LocalDate since, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII));
        BehaviourLog log = new BehaviourLog(history, text);
        for (Order order : history.listCreated(since, history.to())) {
            log.buyer(order);
            log.lookers(order);
        }
        text.flush();
    }

    private void buyer(Order order) throws IOException {
        Dice dice = Dice.of(history.seed(), 1401, order.id());
        long person = BUYERS_FROM + (long) order.buyer().number();
        for (OrderLine line : order.lines()) {
            looks(dice, person, line, order.createdAt() - 60, BUYER_CART, BUYER_FAVOURITE);
            if (order.paidBy(history.asOf())) {
                event(person, line, "buy", order.paidAt());
            }
        }
    }

    private void lookers(Order order) throws IOException {
        for (int looker = 0; looker < LOOKERS; looker++) {
            Dice dice = Dice.of(history.seed(), 1402, order.id(), looker);
            OrderLine line = order.lines().get(dice.below(order.lines().size()));
            long person = LOOKERS_FROM + (Dice.hash(history.seed(), 1403, order.id(), looker) >>> 40);
            long until = order.createdAt() - (long) dice.between(0, 2 * WallClock.HOUR);
            looks(dice, person, line, until, LOOKER_CART, LOOKER_FAVOURITE);
        }
    }

    /** One to three looks, then perhaps a favourite and the cart, all before a moment. */
    private void looks(Dice dice, long person, OrderLine line, long until, double cart, double favourite)
            throws IOException {
        long at = until - (long) dice.exponential(6.0 * WallClock.HOUR) - 600;
        at = Math.max(at, until - WallClock.DAY);
        int looks = 1 + dice.below(3);
        for (int look = 0; look < looks; look++) {
            event(person, line, "pv", at + look * 60L);
        }
        if (dice.chance(favourite)) {
            event(person, line, "fav", at + 240);
        }
        if (dice.chance(cart)) {
            event(person, line, "cart", at + 300);
        }
    }

    private void event(long person, OrderLine line, String action, long at) throws IOException {
        out.write(person + "," + line.item().itemId() + "," + category() + "," + action + "," + (at - BEIJING) + "\n");
    }

    private long category() {
        return CATEGORIES_FROM + (long) Math.floorMod(history.shop().category().hashCode(), 100_000);
    }
}
