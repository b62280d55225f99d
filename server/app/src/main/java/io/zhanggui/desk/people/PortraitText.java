package io.zhanggui.desk.people;

import io.zhanggui.metrics.Note;
import io.zhanggui.warehouse.PriceBand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of a portrait, in both languages, as they are found. */
final class PortraitText {

    private static final double MOSTLY_NEW = 0.6;
    private static final double SELDOM_BACK = 0.2;

    private final List<Portrait.Part> parts = new ArrayList<>();
    private final List<Note> unknown = new ArrayList<>();
    private final List<Note> hints = new ArrayList<>();

    /** A value of a dimension and its number. */
    record Ranked(String name, BigDecimal number) {}

    Portrait portrait() {
        return new Portrait(parts, unknown, hints);
    }

    void nothing() {
        words(
                "这段时间没有付款的订单：导入订单报表，或换一个时段。",
                "No paid orders of these days: import an order export, or choose another period.");
    }

    void volume(BigDecimal orders, @Nullable BigDecimal orderValue) {
        words("这段时间有 ", "In these days ");
        figure(whole(orders) + " 笔付款订单", whole(orders) + " orders were paid", "orders_paid", null);
        if (orderValue != null) {
            words("，平均每笔 ", ", at ");
            figure(whole(orderValue) + " 元", whole(orderValue) + " yuan each", "order_value", null);
        }
        words("。", ". ");
    }

    void noBuyers() {
        unknown.add(
                new Note(
                        "订单里没有买家（或买家名被打码），所以说不出人数、新老客、复购、RFM 和二八：请导入带“买家会员名”的订单报表。",
                        "The orders name no buyer (or a masked one): how many they are, new or old, repurchase, RFM and 80:20 are unknown. Import an order export with 买家会员名."));
    }

    void kinds(long buyers, long fresh) {
        words("付款的是 ", "They came from ");
        figure(
                whole(BigDecimal.valueOf(buyers)) + " 位买家",
                whole(BigDecimal.valueOf(buyers)) + " buyers",
                "pay_buyers",
                null);
        words("，", ", ");
        double share = (double) fresh / buyers;
        figure(percent(share) + " 是新客", percent(share) + " of them new", null, "overview");
        words("。", ". ");
        if (share > MOSTLY_NEW) {
            hints.add(
                    new Note(
                            "新客占 " + percent(share) + "：详情页第一屏先讲信任和首单权益，收货后再引导第二单。",
                            percent(share)
                                    + " are new: let the first screen speak of trust and of the first order; lead to a second after delivery."));
        }
    }

    void places(List<Ranked> provinces, BigDecimal amount) {
        if (provinces.isEmpty()) {
            unknown.add(new Note("订单里没有收货省份，画不出地域。", "The orders hold no province, so there is no map."));
            return;
        }
        words("金额最多来自 ", "Most of the amount comes from ");
        figure(ranked(provinces, amount, "、"), ranked(provinces, amount, ", "), "pay_amount", "places");
        words("。", ". ");
        Ranked first = provinces.getFirst();
        hints.add(new Note(
                first.name() + "占金额 " + percent(share(first.number(), amount)) + "：推广地域、包邮区和备货仓先照顾这里。",
                first.name() + " makes " + percent(share(first.number(), amount))
                        + " of the amount: let ads, free delivery and stock serve it first."));
    }

    void hours(List<Ranked> hours, BigDecimal orders) {
        if (hours.isEmpty()) {
            return;
        }
        Ranked first = hours.getFirst();
        words("付款最集中在 ", "Most pay at ");
        figure(
                first.name() + " 点（" + percent(share(first.number(), orders)) + "）",
                first.name() + ":00 (" + percent(share(first.number(), orders)) + ")",
                "orders_paid",
                "overview");
        words("。", ". ");
        hints.add(new Note(
                "下单高峰在 " + first.name() + " 点：上新、直播和限时优惠放在它之前一小时，客服排班跟着走。",
                "Orders peak at " + first.name()
                        + ":00: launch, stream and discount an hour before, and staff the service accordingly."));
    }

    void prices(List<PriceBand> bands, BigDecimal orders) {
        PriceBand most = bands.stream()
                .max(Comparator.comparingLong(band -> band.count().orders()))
                .orElse(null);
        if (most == null || most.count().orders() == 0) {
            return;
        }
        String share = percent(share(BigDecimal.valueOf(most.count().orders()), orders));
        words("最常见的是 ", "The most usual order is ");
        figure(
                band(most, " 元", "以上") + "的订单（" + share + "）",
                "of " + band(most, " yuan", " and more") + " (" + share + ")",
                null,
                "overview");
        words("。", ". ");
        Long next = most.belowFen();
        if (next != null) {
            hints.add(new Note(
                    share + " 的订单在 " + band(most, " 元", "以上") + "：满减门槛放在 " + next / 100 + " 元附近，才拉得动客单。",
                    share + " of the orders lie at " + band(most, " yuan", " and more")
                            + ": a spend-more offer works near " + next / 100 + " yuan."));
        }
    }

    void value(double best20, double repeaters) {
        words("最好的 20% 买家带来 ", "The best 20 % of the buyers make ");
        figure(percent(best20) + " 的净收", percent(best20) + " of what was kept", null, "value");
        words("，期内买过两天及以上的占 ", ", and ");
        figure(percent(repeaters), percent(repeaters) + " bought on two days or more", null, "value");
        words("。", ".");
        if (repeaters < SELDOM_BACK) {
            hints.add(new Note(
                    "期内复购只有 " + percent(repeaters) + "：收货后 7 到 15 天做一次关怀，并给搭配商品的券。",
                    "Only " + percent(repeaters)
                            + " came back: follow up 7 to 15 days after delivery, with a coupon for matching goods."));
        }
    }

    void ages() {
        unknown.add(
                new Note(
                        "年龄、性别、职业和家庭不在任何订单导出里；人群标签里带“推测”的规则只按时段、件数和金额来猜。",
                        "No order export holds age, sex, occupation or family; segments marked as a guess go by hours, pieces and amounts only."));
    }

    private void words(String zh, String en) {
        parts.add(new Portrait.Part(zh, en, null, null));
    }

    private void figure(String zh, String en, @Nullable String metric, @Nullable String view) {
        parts.add(new Portrait.Part(zh, en, metric, view));
    }

    private static String ranked(List<Ranked> all, BigDecimal whole, String separator) {
        return all.stream()
                .map(each -> each.name() + " " + percent(share(each.number(), whole)))
                .collect(Collectors.joining(separator));
    }

    private static String band(PriceBand band, String unit, String open) {
        Long below = band.belowFen();
        return below == null ? yuan(band.fromFen()) + unit + open : yuan(band.fromFen()) + "–" + yuan(below - 1) + unit;
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).setScale(fen % 100 == 0 ? 0 : 2).toPlainString();
    }

    private static double share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? 0 : part.doubleValue() / whole.doubleValue();
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(100 * share).setScale(1, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    private static String whole(BigDecimal number) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
