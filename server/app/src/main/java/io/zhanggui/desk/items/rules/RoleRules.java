package io.zhanggui.desk.items.rules;

import static io.zhanggui.desk.figure.FigureWords.percent;

import io.zhanggui.metrics.Note;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proposes what an item is for, by what it does in the period against all items together. The first rule that applies is
 * taken, in the order main, campaign, profit, traffic. The limits are ours, stated with every proposal and meant to be
 * argued with; the master data is what counts.
 */
public final class RoleRules {

    /** Below so many visits an item says nothing yet. */
    public static final int FEWEST_VISITS = 100;

    private static final BigDecimal MAIN_AHEAD = new BigDecimal("0.50");
    private static final BigDecimal CAMPAIGN_DAYS = new BigDecimal("0.50");
    private static final BigDecimal PROFIT_POINTS = new BigDecimal("0.05");
    private static final BigDecimal TRAFFIC_TIMES = new BigDecimal("1.3");
    private static final BigDecimal TRAFFIC_VISITS = new BigDecimal("1.2");
    private static final BigDecimal PICK_TIMES = new BigDecimal("1.2");
    private static final BigDecimal PICK_VISITS = new BigDecimal("0.5");

    private final ItemNumbers all;
    private final int items;

    /**
     * @param all all items together
     * @param items how many they are
     */
    public RoleRules(ItemNumbers all, int items) {
        this.all = all;
        this.items = items;
    }

    /** The rules as a reader may check them. */
    public static List<Note> told() {
        return List.of(
                new Note(
                        "少于 " + FEWEST_VISITS + " 访客人次的商品不作建议。",
                        "An item with fewer than " + FEWEST_VISITS + " visits gets no proposal."),
                new Note(
                        "主推款：卖得最好、合起来做到一半金额的商品之一，且转化率不低于全部商品合计。",
                        "Main: one of the best sellers that together make half of the sales, and a conversion not below that of all items."),
                new Note(
                        "活动款：期间内卖得最好的十分之一天数占它一半以上的金额（至少 14 天的期间）。",
                        "Campaign: the best tenth of the days make at least half of its sales (periods of 14 days or more)."),
                new Note(
                        "利润款：毛利率比全部商品合计高 5 个百分点以上（要有成本）。",
                        "Profit: a gross margin at least 5 points above that of all items (costs must be known)."),
                new Note(
                        "引流款：访客人次是商品平均的 1.2 倍以上，且访客占比是金额占比的 1.3 倍以上。",
                        "Traffic: at least 1.2 times the visits of the mean item, and a share of visits 1.3 times its share of the sales."),
                new Note(
                        "测款候选：访客人次不到商品平均的一半，但转化率和加购率都是合计的 1.2 倍以上。",
                        "Test pick: less than half the visits of the mean item, conversion and cart rate at least 1.2 times those of all."));
    }

    public RoleProposal propose(ItemNumbers item) {
        BigDecimal visits = item.visits();
        if (visits == null || visits.compareTo(BigDecimal.valueOf(FEWEST_VISITS)) < 0) {
            return none(new Note(
                    "访客人次不到 " + FEWEST_VISITS + "，看不出来", "fewer than " + FEWEST_VISITS + " visits: it cannot be told"));
        }
        BigDecimal share = ratio(item.sales(), all.sales());
        BigDecimal visitShare = ratio(visits, all.visits());
        List<Note> reasons = new ArrayList<>();
        ItemRole role = role(item, share, visitShare, reasons);
        boolean wanted = times(item.conversion(), all.conversion(), PICK_TIMES)
                && times(item.cartRate(), all.cartRate(), PICK_TIMES);
        boolean pick = false;
        if (wanted && visitShare != null && ofMean(visitShare).compareTo(PICK_VISITS) < 0) {
            pick = true;
            reasons.add(new Note(
                    "测款候选：访客只占 " + percent(visitShare, 1) + "，转化率 " + words(item.conversion()) + "（合计 "
                            + words(all.conversion()) + "）",
                    "test pick: only " + percent(visitShare, 1) + " of the visits, conversion "
                            + words(item.conversion()) + " (all: " + words(all.conversion()) + ")"));
        }
        if (reasons.isEmpty()) {
            reasons.add(new Note("没有规则符合", "no rule applies"));
        }
        return new RoleProposal(role, reasons, pick);
    }

    private @Nullable ItemRole role(
            ItemNumbers item, @Nullable BigDecimal share, @Nullable BigDecimal visitShare, List<Note> reasons) {
        if (share != null
                && item.ahead() != null
                && item.ahead().compareTo(MAIN_AHEAD) < 0
                && times(item.conversion(), all.conversion(), BigDecimal.ONE)) {
            reasons.add(new Note(
                    "占支付金额 " + percent(share, 1) + "，转化率 " + words(item.conversion()) + "（合计 " + words(all.conversion())
                            + "）",
                    percent(share, 1) + " of the sales, conversion " + words(item.conversion()) + " (all: "
                            + words(all.conversion()) + ")"));
            return ItemRole.MAIN;
        }
        if (item.bestDays() != null && item.bestDays().compareTo(CAMPAIGN_DAYS) >= 0) {
            reasons.add(new Note(
                    "最好的十分之一天数占它 " + percent(item.bestDays(), 0) + " 的金额",
                    "the best tenth of the days make " + percent(item.bestDays(), 0) + " of its sales"));
            return ItemRole.CAMPAIGN;
        }
        if (item.margin() != null
                && all.margin() != null
                && item.margin().subtract(all.margin()).compareTo(PROFIT_POINTS) >= 0) {
            reasons.add(new Note(
                    "毛利率 " + words(item.margin()) + "（合计 " + words(all.margin()) + "）",
                    "gross margin " + words(item.margin()) + " (all: " + words(all.margin()) + ")"));
            return ItemRole.PROFIT;
        }
        if (visitShare != null
                && share != null
                && ofMean(visitShare).compareTo(TRAFFIC_VISITS) >= 0
                && visitShare.compareTo(share.multiply(TRAFFIC_TIMES)) >= 0) {
            reasons.add(new Note(
                    "访客占 " + percent(visitShare, 1) + "，金额只占 " + percent(share, 1),
                    percent(visitShare, 1) + " of the visits, only " + percent(share, 1) + " of the sales"));
            return ItemRole.TRAFFIC;
        }
        return null;
    }

    /** How many times the visits of the mean item. */
    private BigDecimal ofMean(BigDecimal visitShare) {
        return visitShare.multiply(BigDecimal.valueOf(items));
    }

    private static RoleProposal none(Note why) {
        return new RoleProposal(null, List.of(why), false);
    }

    private static boolean times(@Nullable BigDecimal value, @Nullable BigDecimal base, BigDecimal factor) {
        return value != null && base != null && base.signum() > 0 && value.compareTo(base.multiply(factor)) >= 0;
    }

    private static @Nullable BigDecimal ratio(@Nullable BigDecimal part, @Nullable BigDecimal all) {
        return part == null || all == null || all.signum() <= 0 ? null : part.divide(all, MathContext.DECIMAL64);
    }

    private static String words(@Nullable BigDecimal share) {
        return share == null ? "—" : percent(share, 2);
    }
}
