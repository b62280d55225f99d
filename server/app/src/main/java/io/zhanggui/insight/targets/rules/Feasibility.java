package io.zhanggui.insight.targets.rules;

import io.zhanggui.insight.targets.rules.Warning.Grade;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a shop's month can be reached with what it has shown: visitors and conversion of its best months, the price of a
 * click, its stock, and what it sold a year before.
 *
 * @param ability null where visitors and conversion are not known
 * @param clickCost yuan a click lately; null where ads are not known
 * @param dailySpend yuan of ads a day lately; null where ads are not known
 * @param stockWorth yuan that all stock would bring at the present price; null where stock is not known
 */
public record Feasibility(
        long shop,
        @Nullable Ability ability,
        @Nullable Double clickCost,
        @Nullable Double dailySpend,
        @Nullable Double stockWorth) {

    /** The healthy structure's most for marketing (F218). */
    private static final double MOST_MARKETING = 0.15;

    private static final double STRETCH = 3;

    /**
     * @param target yuan
     * @param lastYear yuan of the same month; null where not known
     * @param next whether it is the month that present stock must serve
     */
    public List<Warning> check(YearMonth month, double target, @Nullable Double lastYear, boolean next) {
        List<Warning> found = new ArrayList<>();
        if (target > 0 && ability != null) {
            checkConversion(month, target, ability, found);
            checkAds(month, target, ability, found);
        }
        if (target > 0 && lastYear != null && lastYear > 0 && target >= STRETCH * lastYear) {
            found.add(warning(
                    Grade.DOUBTFUL,
                    month,
                    "目标是去年同月的 %.1f 倍".formatted(target / lastYear),
                    "the target is %.1f times the same month last year".formatted(target / lastYear)));
        }
        if (next && stockWorth != null && target > stockWorth) {
            found.add(warning(
                    Grade.DOUBTFUL,
                    month,
                    "现有库存按现价全部卖完也只有 %,.0f 元，不够目标 %,.0f 元，需要补货".formatted(stockWorth, target),
                    "all stock at present prices brings %,.0f yuan, less than the target of %,.0f: it must be replenished"
                            .formatted(stockWorth, target)));
        }
        return found;
    }

    /** What could not be checked, since something is not known. */
    public List<Warning> unknowns() {
        List<Warning> found = new ArrayList<>();
        if (ability == null) {
            found.add(warning(
                    Grade.UNKNOWN,
                    null,
                    "没有访客和转化数据，看不出需要多高的转化率：请导入生意参谋“商品宏观监控”",
                    "visitors and conversion are not known: import the shop's daily overview of items"));
        }
        if (clickCost == null) {
            found.add(warning(
                    Grade.UNKNOWN,
                    null,
                    "没有推广数据，算不出要多花多少推广费：请导入推广报表",
                    "ads are not known, so their cost cannot be told: import the reports of paid promotion"));
        }
        if (stockWorth == null) {
            found.add(warning(
                    Grade.UNKNOWN, null, "没有库存数据，看不出货够不够：请用模板导入库存", "stock is not known: import it by the template"));
        }
        return found;
    }

    private void checkConversion(YearMonth month, double target, Ability can, List<Warning> found) {
        double needed = target / can.value() / (can.bestVisitors() * month.lengthOfMonth());
        if (needed > 1) {
            found.add(warning(
                    Grade.IMPOSSIBLE,
                    month,
                    "即使每天都有历史最好的 %,.0f 位访客（%s），按每日客单价 %.2f 元，转化率也要 %.0f%%，超过 100%%"
                            .formatted(can.bestVisitors(), can.bestVisitorsIn(), can.value(), 100 * needed),
                    "even with the best %,.0f visitors a day (%s) at %.2f yuan a buyer, conversion must be %.0f %%, beyond 100 %%"
                            .formatted(can.bestVisitors(), can.bestVisitorsIn(), can.value(), 100 * needed)));
        } else if (needed > can.bestConversion()) {
            found.add(warning(
                    Grade.DOUBTFUL,
                    month,
                    "即使每天都有历史最好的 %,.0f 位访客（%s），转化率也要 %.2f%%，高于历史最好的 %.2f%%（%s）"
                            .formatted(
                                    can.bestVisitors(),
                                    can.bestVisitorsIn(),
                                    100 * needed,
                                    100 * can.bestConversion(),
                                    can.bestConversionIn()),
                    "even with the best %,.0f visitors a day (%s), conversion must be %.2f %%, above the best ever of %.2f %% (%s)"
                            .formatted(
                                    can.bestVisitors(),
                                    can.bestVisitorsIn(),
                                    100 * needed,
                                    100 * can.bestConversion(),
                                    can.bestConversionIn())));
        }
    }

    /** More visitors than lately are bought at the present price of a click; the rest stays as it is. */
    private void checkAds(YearMonth month, double target, Ability can, List<Warning> found) {
        if (clickCost == null || dailySpend == null) {
            return;
        }
        int days = month.lengthOfMonth();
        double more = target / can.value() / can.conversion() - can.visitors() * days;
        double spend = dailySpend * days + Math.max(0, more) * clickCost;
        if (more > 0 && spend > MOST_MARKETING * target) {
            found.add(warning(
                    Grade.DOUBTFUL,
                    month,
                    "按现在的转化率还缺 %,.0f 位访客，按点击价 %.2f 元去买，推广费共要 %,.0f 元，占目标的 %.0f%%，超过健康结构的 15%%"
                            .formatted(more, clickCost, spend, 100 * spend / target),
                    "at present conversion %,.0f visitors are missing; bought at %.2f yuan a click, ads cost %,.0f yuan in all, %.0f %% of the target, above the healthy 15 %%"
                            .formatted(more, clickCost, spend, 100 * spend / target)));
        }
    }

    private Warning warning(Grade grade, @Nullable YearMonth month, String zh, String en) {
        return new Warning(grade, shop, month, zh, en);
    }
}
