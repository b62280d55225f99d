package io.zhanggui.insight.promotion;

import io.zhanggui.insight.promotion.PromotionAnswer.Figure;
import io.zhanggui.insight.promotion.PromotionAnswer.Line;
import io.zhanggui.insight.promotion.PromotionAnswer.Words;
import io.zhanggui.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From net sales to net profit: each cost of the days the promotion was felt, less what it would have been without it. What
 * would have been follows from the expected sales by the ratios of the eight weeks before; refunds by those of paid days whose
 * refunds are over, and the promotion's own are taken to their end too, so that like is set against like. The profit is a straight line of
 * the expected sales, so its interval is that of the net sales times what is usually left of a yuan.
 *
 * <p>Example: 100 net sales of which a tenth is refunded, goods at half of what is kept, 20 of ads more than usual: 100 − 10 −
 * 45 − 20 leaves 25.
 */
final class PromotionAccount {

    private final PromotionQuestion question;
    private final Figure net;
    private final ShopMoney.Known felt;
    private final ShopMoney.Known before;
    private final double expected;
    private final @Nullable RefundShare refunded;
    private double refundsMayBeOff;
    private final List<Line> lines = new ArrayList<>();
    private final List<Words> unknown = new ArrayList<>();
    private double slope;

    /**
     * @param net sales more than expected on the days it was felt
     * @param felt what is known of these days
     * @param before what is known of the eight weeks before them
     * @param refunded what is usually refunded in the end; null where not known
     */
    PromotionAccount(
            PromotionQuestion question,
            Figure net,
            ShopMoney.Known felt,
            ShopMoney.Known before,
            @Nullable RefundShare refunded) {
        this.question = question;
        this.net = net;
        this.felt = felt;
        this.before = before;
        this.refunded = refunded;
        this.expected = Objects.requireNonNullElse(felt.find("pay_amount"), 0.0) - net.value();
        sales();
        Double keptRatio = refunds();
        goods(keptRatio);
        daily("ad_spend", "推广花费", "Ads", "推广报表", "the reports of paid promotion");
        daily("taoke_commission", "淘宝客佣金", "Taoke commission", "淘宝客结算报表", "the settlements of taoke");
        freight();
        fee(keptRatio);
        extra();
    }

    List<Line> lines() {
        return lines;
    }

    List<Words> unknown() {
        return unknown;
    }

    /** The sum of the known lines; null where not even refunds are known. */
    @Nullable
    Figure profit() {
        if (refunded == null || felt.find("kept_amount") == null) {
            return null;
        }
        double sum = lines.stream()
                .map(Line::value)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sum();
        double one = slope * (net.interval().lower() - net.value());
        double other = slope * (net.interval().upper() - net.value());
        return new Figure(
                sum,
                new Interval(
                        sum - Math.hypot(Math.min(one, other), refundsMayBeOff),
                        sum + Math.hypot(Math.max(one, other), refundsMayBeOff),
                        net.interval().level()));
    }

    private void sales() {
        slope = 1;
        lines.add(new Line(
                "net_sales",
                new Words("净增支付金额", "Net sales"),
                net.value(),
                felt.find("pay_amount"),
                expected,
                new Words("支付金额，减去没有活动本来会卖的", "amount paid, less what would have been sold anyway")));
    }

    /** What is kept of a paid yuan in usual times; null where not known. */
    private @Nullable Double refunds() {
        Double kept = felt.find("kept_amount");
        Double paid = felt.find("pay_amount");
        Words name = new Words("退款", "Refunds");
        if (refunded == null || kept == null || paid == null || paid == 0) {
            missing(
                    "refunds",
                    name,
                    "导入带退款金额、付款已满 " + RefundShare.RIPE_DAYS + " 天的订单",
                    "import orders with their refunds, paid at least " + RefundShare.RIPE_DAYS + " days ago");
            return null;
        }
        double soFar = 1 - kept / paid;
        double during = paid * refunded.inTheEnd(soFar);
        double without = expected * refunded.usual();
        slope = 1 - refunded.usual();
        refundsMayBeOff = refunded.halfWidth() * (refunded.over() ? Math.abs(expected) : Math.abs(net.value()));
        lines.add(new Line("refunds", name, without - during, during, without, source(refunded, soFar)));
        return 1 - refunded.usual();
    }

    private static Words source(RefundShare share, double soFar) {
        Words usual = new Words(
                "平时 %.1f%%：付款已满 %d 天的 %d 个四周的中位数（%.1f%%–%.1f%%）"
                        .formatted(
                                100 * share.usual(),
                                RefundShare.RIPE_DAYS,
                                share.blocks(),
                                100 * share.lower(),
                                100 * share.upper()),
                "usually %.1f %%: the median of %d blocks of four weeks paid at least %d days ago (%.1f–%.1f %%)"
                        .formatted(
                                100 * share.usual(),
                                share.blocks(),
                                RefundShare.RIPE_DAYS,
                                100 * share.lower(),
                                100 * share.upper()));
        return share.over()
                ? new Words(
                        usual.zh() + "；活动订单的退款已走完，为 %.1f%%".formatted(100 * soFar),
                        usual.en() + "; those of the promotion are over, at %.1f %%".formatted(100 * soFar))
                : new Words(
                        usual.zh()
                                + "；活动订单目前退了 %.1f%%，还没走完，按 %.1f%% 估"
                                        .formatted(100 * soFar, 100 * share.inTheEnd(soFar)),
                        usual.en()
                                + "; of the promotion %.1f %% is refunded so far and more is to come, taken as %.1f %%"
                                        .formatted(100 * soFar, 100 * share.inTheEnd(soFar)));
    }

    /** What is kept of the promotion's days once its refunds are over; null where not known. */
    private @Nullable Double keptInTheEnd() {
        Double kept = felt.find("kept_amount");
        Double paid = felt.find("pay_amount");
        return refunded == null || kept == null || paid == null || paid == 0
                ? kept
                : Double.valueOf(paid * (1 - refunded.inTheEnd(1 - kept / paid)));
    }

    private void goods(@Nullable Double keptRatio) {
        Double during = felt.find("gross_margin");
        Double usual = before.find("gross_margin");
        Double kept = keptInTheEnd();
        Words name = new Words("商品成本", "Cost of goods");
        if (during == null || usual == null || keptRatio == null || kept == null) {
            missing("goods", name, "用模板填写并导入商品的单位成本", "import unit costs by the template");
            return;
        }
        double cost = kept * (1 - during);
        double without = expected * keptRatio * (1 - usual);
        slope = keptRatio * usual;
        lines.add(new Line(
                "goods",
                name,
                without - cost,
                cost,
                without,
                new Words(
                        "净收金额 ×（1 − 毛利率）；没有成本的商品按有成本的估",
                        "kept amount × (1 − gross margin); items without a cost are taken as the others")));
    }

    /** A cost that usually runs by the day, whatever is sold. */
    private void daily(String metric, String zh, String en, String fileZh, String fileEn) {
        Double during = felt.find(metric);
        Double usual = before.find(metric);
        Words name = new Words(zh, en);
        if (during == null || usual == null) {
            missing(metric, name, "导入" + fileZh, "import " + fileEn);
            return;
        }
        double without = usual / before.period().days() * felt.period().days();
        lines.add(new Line(
                metric,
                name,
                without - during,
                during,
                without,
                new Words(fileZh + "；平时按活动前八周的日均", fileEn + "; usually as in the eight weeks before")));
    }

    /** Typed for an order, else as it was recorded. */
    private void freight() {
        Words name = new Words("运费", "Freight");
        Double orders = felt.find("orders_paid");
        Double each = before.ratio("pay_amount", "orders_paid");
        Double typed = question.freight();
        Double recorded = felt.find("freight_cost");
        Double usual = before.ratio("freight_cost", "orders_paid");
        if (typed != null && orders != null && each != null) {
            Words source = new Words(
                    "每单 %.2f 元（填写）× 支付笔数".formatted(typed), "%.2f yuan an order (typed) × orders".formatted(typed));
            withSales("freight", name, typed * orders, typed / each, source);
        } else if (recorded != null && usual != null && each != null) {
            withSales("freight", name, recorded, usual / each, new Words("补录的运费支出", "freight as it was recorded"));
        } else {
            missing(
                    "freight",
                    name,
                    "在上面填每单运费，或用模板补录运费支出",
                    "enter the freight of an order above, or record it by the template");
        }
    }

    private void fee(@Nullable Double keptRatio) {
        Words name = new Words("平台扣费", "Platform fee");
        Double kept = keptInTheEnd();
        Double typed = question.feeRate();
        Double recorded = felt.find("platform_fees");
        Double usual = before.ratio("platform_fees", "pay_amount");
        if (typed != null && keptRatio != null && kept != null) {
            Words source = new Words(
                    "净收金额 × %.2f%%（填写）".formatted(100 * typed), "kept amount × %.2f %% (typed)".formatted(100 * typed));
            withSales("fee", name, typed * kept, typed * keptRatio, source);
        } else if (recorded != null && usual != null) {
            withSales(
                    "fee",
                    name,
                    recorded,
                    usual,
                    new Words("净收金额 × 模板里的费率", "kept amount × the rates of the template"));
        } else {
            missing("fee", name, "在上面填平台费率，或用模板导入费率", "enter the platform's rate above, or import it by the template");
        }
    }

    /** A cost that runs with sales: of each yuan of them so much. */
    private void withSales(String key, Words name, double during, double ofYuan, Words source) {
        slope -= ofYuan;
        lines.add(new Line(key, name, ofYuan * expected - during, during, ofYuan * expected, source));
    }

    private void extra() {
        Words name = new Words("红包、坑位等", "Red packets, slots …");
        if (question.extra() == null) {
            missing("extra", name, "在上面填这次另付的费用，没有就填 0", "enter what else was paid above, 0 for none");
            return;
        }
        lines.add(new Line("extra", name, -question.extra(), null, null, new Words("填写", "typed")));
    }

    private void missing(String key, Words name, String zh, String en) {
        lines.add(new Line(key, name, null, null, null, new Words("不知道：" + zh, "not known: " + en)));
        unknown.add(name);
    }
}
