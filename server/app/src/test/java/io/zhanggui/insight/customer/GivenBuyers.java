package io.zhanggui.insight.customer;

import io.zhanggui.shared.Period;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.GivenRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.random.RandomDataGenerator;
import org.jspecify.annotations.Nullable;

/** Orders of buyers who come and leave as BG/NBD says: a known truth. */
final class GivenBuyers {

    static final double R = 0.7;
    static final double ALPHA = 40;
    static final double A = 0.8;
    static final double B = 2.2;

    private final Period period;
    private final RandomDataGenerator random = new RandomDataGenerator(20261111);
    private final List<Map<String, Object>> orders = new ArrayList<>();

    /** What the buyers of the period do in the days after it. */
    long laterPurchases;

    long laterBuyers;

    GivenBuyers(Period period) {
        this.period = period;
    }

    /** New buyers over the whole period. */
    GivenBuyers come(int buyers, int laterDays) {
        for (int buyer = 1; buyer <= buyers; buyer++) {
            double rate = random.nextGamma(R, 1 / ALPHA);
            double leaves = random.nextBeta(A, B);
            double mean = 15 * 40 / random.nextGamma(6, 1);
            double at = random.nextInt((int) period.days());
            long later = 0;
            boolean stays = true;
            pay((long) buyer, at, mean);
            while (stays) {
                at += Math.max(1, random.nextExponential(1 / rate));
                if (at < period.days()) {
                    pay((long) buyer, at, mean);
                } else if (at < period.days() + laterDays) {
                    later++;
                }
                stays = at < period.days() + laterDays && random.nextDouble() >= leaves;
            }
            laterPurchases += later;
            laterBuyers += later > 0 ? 1 : 0;
        }
        return this;
    }

    /** Each of these buys once, on another day. */
    GivenBuyers comeOnce(int buyers) {
        for (long buyer = 1; buyer <= buyers; buyer++) {
            pay(buyer, buyer % period.days(), 50);
        }
        return this;
    }

    GivenBuyers nameless(int count) {
        for (int i = 0; i < count; i++) {
            pay(null, i % period.days(), 50);
        }
        return this;
    }

    private void pay(@Nullable Long buyer, double day, double mean) {
        LocalDate on = period.from().plusDays((long) day);
        long fen = Math.max(100, Math.round(100 * random.nextGamma(4, mean / 4)));
        Map<String, Object> order = new HashMap<>();
        order.put("order_no", "o" + orders.size());
        order.put("created_at", GivenRows.micros(on.atTime(12, 0)));
        order.put("paid_at", GivenRows.micros(on.atTime(12, 0)));
        order.put("paid", fen);
        order.put("refund", 0L);
        if (buyer != null) {
            order.put("buyer", buyer);
        }
        orders.add(order);
    }

    GivenRows rows() {
        return new GivenRows(FactKind.ORDER, period.to().atStartOfDay(), orders).over(period);
    }
}
