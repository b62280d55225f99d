package io.zhanggui.insight.why;

import io.zhanggui.insight.why.WhyAnswer.CauseTold;
import io.zhanggui.insight.why.WhyAnswer.Named;
import io.zhanggui.insight.why.WhyAnswer.Note;
import io.zhanggui.insight.why.WhyAnswer.PartTold;
import io.zhanggui.insight.why.WhyAnswer.ShareTold;
import io.zhanggui.insight.why.WhyFacts.Basis;
import io.zhanggui.stats.cause.Cause;
import io.zhanggui.stats.cause.Factor;
import io.zhanggui.stats.cause.Group;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says what a cause is, with its figures. */
final class CauseWords {

    private static final double CERTAIN = 6;

    private final WhyFacts facts;

    CauseWords(WhyFacts facts) {
        this.facts = facts;
    }

    CauseTold told(Cause cause) {
        Named name = name(cause.group());
        return new CauseTold(
                cause.kind().key(),
                cause.group().kind().name().toLowerCase(Locale.ROOT),
                cause.group().name(),
                name,
                cause.amount(),
                ExactYuan.of(cause.interval().lower()),
                ExactYuan.of(cause.interval().upper()),
                Math.abs(cause.distance()) >= CERTAIN ? "certain" : "likely",
                said(cause, name),
                cause.parts().stream()
                        .map(part -> new PartTold(
                                part.factor().name().toLowerCase(Locale.ROOT),
                                part.amount(),
                                part.before(),
                                part.now()))
                        .toList(),
                shares(cause),
                ExactYuan.of(cause.drawn()));
    }

    private List<ShareTold> shares(Cause cause) {
        return facts.basis() == Basis.items
                ? cause.shares().stream()
                        .filter(share -> share.amount() != 0)
                        .map(share -> new ShareTold(name(share.item()).zh(), share.channel(), share.amount()))
                        .toList()
                : List.of();
    }

    private @Nullable Named name(Group group) {
        return switch (group.kind()) {
            case SHOP -> null;
            case ITEM -> name(group.name());
            case CHANNEL -> new Named("“" + group.name() + "”", "\"" + group.name() + "\"");
        };
    }

    private Named name(String item) {
        if (item.equals(WhyFacts.OTHERS)) {
            return new Named("其余商品", "other items");
        }
        String title = facts.title(item);
        return title.isBlank() ? new Named("全店", "the shop") : new Named("“" + title + "”", "\"" + title + "\"");
    }

    private Note said(Cause cause, @Nullable Named name) {
        String zh = name == null ? "全店" : name.zh();
        String en = name == null ? "the shop" : name.en();
        boolean up = cause.relative() > 0;
        return switch (cause.kind()) {
            case FESTIVAL ->
                up
                        ? new Note(
                                "大促或节日落在本期，卖得比平日多",
                                "a festival falls into this period and sold more than ordinary days")
                        : new Note(
                                "大促或节日的影响两期不同，本期因此少卖",
                                "festivals are felt differently in the two periods, to this one's loss");
            case CHANNEL_TRAFFIC, ITEM_TRAFFIC ->
                new Note(
                        zh + "的访客" + more(up) + moved(cause, Factor.VISITORS),
                        (up ? "more" : "fewer") + " visitors of " + en + moved(cause, Factor.VISITORS));
            case SHOP_TRAFFIC ->
                facts.basis() == Basis.orders
                        ? new Note(
                                "全店订单" + more(up) + moved(cause, Factor.VISITORS),
                                (up ? "more" : "fewer") + " orders in the whole shop" + moved(cause, Factor.VISITORS))
                        : new Note(
                                "全店访客普遍" + more(up) + visitors(cause).zh(),
                                (up ? "more" : "fewer") + " visitors in the whole shop"
                                        + visitors(cause).en());
            case AD_BUDGET ->
                new Note(
                        zh + "的访客随推广花费" + (up ? "增加" : "减少") + moved(cause, Factor.VISITORS) + spend(cause, "，花费 "),
                        (up ? "more" : "fewer") + " visitors by " + en + " as the ad spend " + (up ? "rose" : "fell")
                                + moved(cause, Factor.VISITORS) + spend(cause, ", spend "));
            case ITEM_LISTING ->
                up
                        ? new Note(
                                zh + "上架开卖" + moved(cause, Factor.VISITORS),
                                en + " was put on sale" + moved(cause, Factor.VISITORS))
                        : new Note(
                                zh + "没有访客了，疑似下架" + moved(cause, Factor.VISITORS),
                                en + " has no visitors any more, as if taken off" + moved(cause, Factor.VISITORS));
            case STOCK_OUT ->
                up
                        ? new Note(zh + "恢复成交，此前有访客却连日没有成交", en + " sells again after days of visitors without a sale")
                        : new Note(
                                zh + "有访客却连日没有成交，疑似缺货或不可售",
                                en + " was visited for days without a sale, as if out of stock");
            case ITEM_CONVERSION, CHANNEL_CONVERSION ->
                new Note(
                        zh + "的转化率" + rose(up) + moved(cause, Factor.CONVERSION),
                        "conversion of " + en + (up ? " rose" : " fell") + moved(cause, Factor.CONVERSION));
            case SHOP_CONVERSION ->
                new Note(
                        "全店转化率普遍" + rose(up) + moved(cause, Factor.CONVERSION),
                        "conversion of the whole shop " + (up ? "rose" : "fell") + moved(cause, Factor.CONVERSION));
            case PRICE ->
                facts.basis() == Basis.orders
                        ? new Note(
                                "笔单价" + rose(up) + moved(cause, Factor.PRICE),
                                "yuan an order " + (up ? "rose" : "fell") + moved(cause, Factor.PRICE))
                        : new Note(
                                zh + "的成交均价" + rose(up) + moved(cause, Factor.PRICE) + answered(cause, "，转化率随之变化 "),
                                "the price paid for " + en + (up ? " rose" : " fell") + moved(cause, Factor.PRICE)
                                        + answered(cause, ", conversion answered "));
            case BIG_BUYER ->
                new Note(
                        (up ? "本期有一笔 " : "对比期有一笔 ") + Figures.yuanZh(detail(cause)) + " 的大单",
                        "one order of " + Figures.yuanEn(detail(cause))
                                + (up ? " in this period" : " in the earlier period"));
            case BASKET ->
                new Note(
                        zh + "的" + (up ? "买家买得更多" : "买家买得更少")
                                + moved(cause, cause.parts().getFirst().factor()),
                        "buyers of " + en + (up ? " take more" : " take less")
                                + moved(cause, cause.parts().getFirst().factor()));
            case REFUNDS ->
                up
                        ? new Note("退款占比下降，留下的更多", "a smaller share was paid back")
                        : new Note("退款占比上升，留下的更少", "a larger share was paid back");
            case COSTS ->
                up
                        ? new Note("成本占比下降，毛利率提高", "costs took a smaller share")
                        : new Note("成本占比上升，毛利率降低", "costs took a larger share");
        };
    }

    private static String more(boolean up) {
        return up ? "增加" : "减少";
    }

    private static String rose(boolean up) {
        return up ? "上升" : "下降";
    }

    private static double detail(Cause cause) {
        Double detail = cause.detail();
        return detail == null ? 0 : detail;
    }

    /** The figures before and after, in brackets. */
    private static String moved(Cause cause, Factor factor) {
        return cause.parts().stream()
                .filter(part -> part.factor() == factor)
                .findFirst()
                .map(part -> "（" + write(factor, part.before()) + " → " + write(factor, part.now()) + "）")
                .orElse("");
    }

    /** From how many to how many; where items tell their visitors, the sum of them, which is more than who came. */
    private Note visitors(Cause cause) {
        String moved = moved(cause, Factor.VISITORS);
        return moved.isEmpty() || facts.basis() != Basis.items
                ? new Note(moved, moved)
                : new Note(
                        "（各商品访客之和 " + moved.substring(1),
                        " (summed over items, " + moved.substring(1, moved.length() - 1) + ")");
    }

    private static String write(Factor factor, double value) {
        return switch (factor) {
            case VISITORS -> Figures.count(value);
            case CONVERSION -> Figures.percent(value);
            case PIECES, PRICE -> Figures.decimal(value);
        };
    }

    private static String spend(Cause cause, String before) {
        Double share = cause.detail();
        if (share == null || Math.abs(share) >= 2) {
            return "";
        }
        // The engine gives the change as a share of the mean; people read it as a share of what was.
        return before + Figures.change((2 + share) / (2 - share) - 1);
    }

    private static String answered(Cause cause, String before) {
        return cause.parts().stream()
                .filter(part -> part.factor() == Factor.CONVERSION && part.before() > 0)
                .findFirst()
                .map(part -> before + Figures.change(part.now() / part.before() - 1))
                .orElse("");
    }
}
