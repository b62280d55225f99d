package io.zhanggui.desk.traffic.rules;

import static io.zhanggui.desk.figure.FigureWords.percent;

import io.zhanggui.metrics.Note;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a channel's numbers speak for. It is a proposal on what visits were worth, not on what more of them would be: only
 * a study of spend and sales tells that.
 */
public enum Standing {
    RAISE("优先加大", "Raise first"),
    KEEP("保持", "Keep"),
    MEND("先改承接", "Mend the landing"),
    SHRINK("收缩", "Shrink"),
    UNTOLD("数据不足", "Too little data");

    private static final BigDecimal WORTHY = new BigDecimal("1.1");
    private static final BigDecimal POOR = new BigDecimal("0.8");
    private static final BigDecimal WEIGHTY = new BigDecimal("0.05");

    private final String zh;
    private final String en;

    Standing(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The rules as a reader may check them. */
    public static List<Note> told() {
        return List.of(
                new Note(
                        "比的是获客渠道合计：不含买家自己回来的（我的淘宝、购物车、收藏），那些一律“保持”，加大要靠前面的渠道。",
                        "Channels are measured against all that win visitors: the buyers' own ways back (cart, favourites) are left out and kept as they are; they grow with the channels before them."),
                new Note(
                        "优先加大：每访客价值是合计的 1.1 倍以上，且支付转化率不低于合计（95% 区间）。",
                        "Raise first: a visit is worth at least 1.1 times that of all, and the conversion is not below (95 % interval)."),
                new Note(
                        "收缩：付费、直播、站外渠道里，每访客价值不到合计的 0.8 倍，且支付转化率低于合计（95% 区间）。",
                        "Shrink: of paid, live and outside channels, those whose visit is worth less than 0.8 times that of all and whose conversion is below (95 % interval)."),
                new Note(
                        "先改承接：支付转化率低于合计（95% 区间），访客占 5% 以上，而又不属于“收缩”；免费流量只改承接，不收缩。",
                        "Mend the landing: conversion below that of all (95 % interval), at least 5 % of the visits, and not to be shrunk; what costs nothing is mended, never shrunk."),
                new Note(
                        "保持：其余；不足 " + Judged.FEWEST_VISITS + " 访客人次的不判断。",
                        "Keep: all others; nothing is said of fewer than " + Judged.FEWEST_VISITS + " visits."));
    }

    /**
     * What all channels that win visitors bring together.
     *
     * @param worth yuan a visit
     * @param conversion paying buyers over visits
     */
    public record Won(@Nullable BigDecimal worth, @Nullable BigDecimal conversion) {}

    /**
     * The standing.
     *
     * @param reach what leads there: natural, paid, live, outside or own
     * @param visitShare of the visits of all sources
     * @param worth yuan a visit
     * @param conversion against that of all that win visitors; null where it is not known
     */
    public static Standing of(
            String reach,
            @Nullable BigDecimal visitShare,
            @Nullable BigDecimal worth,
            Won all,
            @Nullable Judged conversion) {
        BigDecimal mean = all.worth();
        if (worth == null || mean == null || conversion == null || conversion.level() == Judged.Level.FEW) {
            return UNTOLD;
        }
        if (reach.equals("own")) {
            return KEEP;
        }
        boolean below = conversion.level() == Judged.Level.BELOW;
        if (!below && worth.compareTo(mean.multiply(WORTHY)) >= 0) {
            return RAISE;
        }
        if (below && worth.compareTo(mean.multiply(POOR)) < 0 && !reach.equals("natural")) {
            return SHRINK;
        }
        return below && visitShare != null && visitShare.compareTo(WEIGHTY) >= 0 ? MEND : KEEP;
    }

    /** The numbers behind it. */
    public static Note why(
            @Nullable BigDecimal visitShare, @Nullable BigDecimal worth, @Nullable BigDecimal conversion, Won all) {
        BigDecimal mean = all.worth();
        BigDecimal rate = all.conversion();
        if (visitShare == null || worth == null || mean == null || conversion == null || rate == null) {
            return new Note("缺少访客或金额", "visits or amounts are missing");
        }
        return new Note(
                "占访客 " + percent(visitShare, 1) + "；每访客 " + worth.toPlainString() + " 元（获客合计 " + mean.toPlainString()
                        + " 元）；转化率 " + percent(conversion, 2) + "（" + percent(rate, 2) + "）",
                percent(visitShare, 1) + " of the visits; " + worth.toPlainString() + " yuan a visit (all won: "
                        + mean.toPlainString() + "); conversion " + percent(conversion, 2) + " ("
                        + percent(rate, 2) + ")");
    }
}
