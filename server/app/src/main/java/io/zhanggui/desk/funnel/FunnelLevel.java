package io.zhanggui.desk.funnel;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose path a funnel is: the metrics of its steps. A rate is that of the step on the step before it on the main path. */
public enum FunnelLevel {
    /** The whole shop, up to what was kept. */
    SHOP(
            "pay_amount",
            "pay_conversion",
            new Step("visit", "访问商品", "Visit", "item_visitors", null, Place.MAIN),
            new Step("favourite", "收藏", "Favourite", "shop_fav_users", "fav_rate", Place.BESIDE),
            new Step("cart", "加购", "Cart", "shop_cart_users", "cart_rate", Place.MAIN),
            new Step("order", "下单", "Order", "shop_order_buyers", "shop_cart_to_order", Place.MAIN),
            new Step("pay", "支付", "Payment", "shop_pay_buyers", "shop_order_to_pay", Place.MAIN),
            new Step("keep", "留下（未全退）", "Kept", null, "orders_kept_share", Place.MAIN),
            new Step("repeat", "30 天内再买", "Back within 30 days", null, "repurchase_30d", Place.AFTER)),
    /** One item, as the item ranking reports. */
    ITEM(
            "item_sales",
            "item_pay_conversion",
            new Step("visit", "访问商品", "Visit", "item_visitors_each", null, Place.MAIN),
            new Step("favourite", "收藏", "Favourite", "item_fav_users", "item_fav_rate", Place.BESIDE),
            new Step("cart", "加购", "Cart", "item_cart_users", "item_cart_rate", Place.MAIN),
            new Step("order", "下单", "Order", "item_order_buyers", "item_cart_to_order", Place.MAIN),
            new Step("pay", "支付", "Payment", "item_pay_buyers", "item_order_to_pay", Place.MAIN)),
    /** One channel, as the traffic sources report. */
    CHANNEL(
            "channel_amount",
            "channel_pay_conversion",
            new Step("visit", "访问商品", "Visit", "channel_visitors", null, Place.MAIN),
            new Step("favourite", "收藏", "Favourite", "channel_fav_users", "channel_fav_rate", Place.BESIDE),
            new Step("cart", "加购", "Cart", "channel_cart_users", "channel_cart_rate", Place.MAIN),
            new Step("order", "下单", "Order", "channel_order_buyers", "channel_cart_to_order", Place.MAIN),
            new Step("pay", "支付", "Payment", "channel_pay_buyers", "channel_order_to_pay", Place.MAIN));

    /** Where a step lies. */
    public enum Place {
        /** Sales grow as it does. */
        MAIN,
        /** One may skip it. */
        BESIDE,
        /** It tells of later sales. */
        AFTER
    }

    /**
     * One step.
     *
     * @param count the metric that counts who is there; null where only the rate is known
     * @param rate the metric of the share that came from the step before; null for the first step
     * @param place whether what is lost there is lost to the sales of the period
     */
    public record Step(
            String key,
            String zh,
            String en,
            @Nullable String count,
            @Nullable String rate,
            Place place) {}

    private final String amount;
    private final String conversion;
    private final List<Step> steps;

    FunnelLevel(String amount, String conversion, Step... steps) {
        this.amount = amount;
        this.conversion = conversion;
        this.steps = List.of(steps);
    }

    /** The metric of what the path brought, in yuan. */
    public String amount() {
        return amount;
    }

    /** The metric of the whole path, from a visit to a payment. */
    public String conversion() {
        return conversion;
    }

    public List<Step> steps() {
        return steps;
    }

    /** All metrics a funnel of this level reads. */
    List<String> metrics() {
        return Stream.concat(
                        Stream.of(amount, conversion),
                        steps.stream().flatMap(step -> Stream.of(step.count(), step.rate())))
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }
}
