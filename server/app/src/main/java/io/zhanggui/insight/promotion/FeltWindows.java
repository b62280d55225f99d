package io.zhanggui.insight.promotion;

import io.zhanggui.insight.promotion.PromotionAnswer.Words;
import io.zhanggui.shared.Period;

/**
 * How many days round the declared ones of a promotion are counted where nobody says: buyers wait for as many days as it
 * lasts, at least 7 and at most 14, and are stocked for twice as many. Rather too wide than too narrow: a day too many only
 * widens the interval, a day too few takes moved sales for gained ones.
 *
 * @param waiting days before it in which buyers may wait
 * @param stocked days after it in which buyers may be stocked
 */
public record FeltWindows(int waiting, int stocked) {

    private static final int LEAST = 7;
    private static final int MOST = 14;

    /** By the rule. */
    public static FeltWindows of(Period promotion) {
        int waiting = Math.clamp(promotion.days(), LEAST, MOST);
        return new FeltWindows(waiting, 2 * waiting);
    }

    /** What was counted, and whether by the rule. */
    Words words(Period promotion) {
        FeltWindows rule = of(promotion);
        boolean ruled = equals(rule);
        String zh = "效果窗口：活动日期前 %d 天（观望）到后 %d 天（回落），".formatted(waiting, stocked);
        String en = "Counted: from %d days before the promotion (waiting) to %d after (stocked), "
                .formatted(waiting, stocked);
        return ruled
                ? new Words(
                        zh + "按规则：观望等于活动天数（7–14 天），回落是它的两倍",
                        en + "by rule: waiting as long as it lasts (7–14 days), twice that after")
                : new Words(
                        zh + "由人填写；按规则是前 %d 天、后 %d 天".formatted(rule.waiting, rule.stocked),
                        en + "as typed; the rule would take %d and %d".formatted(rule.waiting, rule.stocked));
    }
}
