package io.zhanggui.simulator.files;

import io.zhanggui.simulator.Dice;
import io.zhanggui.simulator.Order;
import io.zhanggui.simulator.WallClock;
import java.util.List;

/** What an order's small print says: courier, parcel number, the buyer's words, compensation for late shipping. */
final class Parcels {
    private record Courier(String name, String prefix) {}

    private static final List<Courier> COURIERS = List.of(
            new Courier("中通快递", "78"),
            new Courier("圆通速递", "YT"),
            new Courier("韵达快递", "46"),
            new Courier("申通快递", "77"),
            new Courier("顺丰速运", "SF"),
            new Courier("极兔速递", "JT"));
    private static final List<String> MESSAGES =
            List.of("麻烦尽快发货,谢谢", "请发顺丰", "送人的,包装好一点", "放快递柜就行", "周末送货", "不要放驿站，打电话");
    private static final List<String> CLOSE_REASONS =
            List.of("订单超时未付款", "我不想买了", "信息填写错误，重新拍", "拍错了", "付款遇到问题", "其他原因");
    private static final long PROMISED = 3 * WallClock.DAY;
    private static final long LEAST_FEN = 500;
    private static final long MOST_FEN = 3000;

    private final long seed;

    Parcels(long seed) {
        this.seed = seed;
    }

    private int draw(Order order, int purpose, int bound) {
        return (int) ((Dice.hash(seed, 200 + purpose, order.id()) >>> 1) % bound);
    }

    String courier(Order order) {
        return COURIERS.get(draw(order, 1, COURIERS.size())).name();
    }

    String number(Order order) {
        String prefix = COURIERS.get(draw(order, 1, COURIERS.size())).prefix();
        return prefix + (1_000_000_000_000L + (Dice.hash(seed, 202, order.id()) >>> 1) % 9_000_000_000_000L);
    }

    String message(Order order) {
        return draw(order, 3, 25) == 0 ? MESSAGES.get(draw(order, 4, MESSAGES.size())) : "";
    }

    String closeReason(Order order) {
        return CLOSE_REASONS.get(draw(order, 5, CLOSE_REASONS.size()));
    }

    /** Paid from the deposit once an order waited longer than promised: 5 %, at least 5 and at most 30 yuan. */
    long compensationFen(Order order, long asOf) {
        if (!order.paidBy(asOf) || order.shippedAt() > asOf || order.shippedAt() - order.paidAt() <= PROMISED) {
            return 0;
        }
        return Math.clamp(order.totalFen() / 20, LEAST_FEN, MOST_FEN);
    }
}
