package io.zhanggui.insight.budget;

import io.zhanggui.insight.InsightError;
import io.zhanggui.shared.Failure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A question about a budget: either part, not both.
 *
 * @param split over channels
 * @param plan by phases and modules
 */
public record BudgetQuestion(
        @Nullable SplitAsk split, @Nullable PlanAsk plan) {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    public BudgetQuestion {
        if ((split == null) == (plan == null)) {
            throw refused("须在 split（分给渠道）与 plan（分阶段计划）中给出一个");
        }
    }

    /** Yuan with at most two decimals, as fen. */
    static long fen(String field, BigDecimal yuan) {
        if (yuan.signum() < 0 || yuan.compareTo(MOST) > 0) {
            throw refused(field + " = " + yuan.toPlainString() + "，应为 0 到 1 万亿元的金额");
        }
        try {
            return yuan.setScale(2, RoundingMode.UNNECESSARY).movePointRight(2).longValueExact();
        } catch (ArithmeticException e) {
            throw refused(field + " = " + yuan.toPlainString() + "，金额最多精确到分");
        }
    }

    static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    static void checkShare(String field, double share, double most) {
        if (!(share >= 0 && share <= most)) {
            throw refused("%s = %s，应在 0 到 %s 之间".formatted(field, share, most));
        }
    }

    static Failure refused(String what) {
        return new Failure(InsightError.BAD_QUESTION, what);
    }
}
