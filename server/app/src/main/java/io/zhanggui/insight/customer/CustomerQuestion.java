package io.zhanggui.insight.customer;

import io.zhanggui.insight.InsightError;
import io.zhanggui.shared.Failure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A question about customer value. What is left out is filled in by the method or by its default.
 *
 * @param from first day; null for two years before the end
 * @param to the day after the last; null for the day after the last loaded one
 * @param horizonDays how far to look ahead; null for 180
 * @param yearlyDiscount such as 0.1, which is the default
 * @param margin share of a purchase that stays, such as 0.35; null for turnover, for a margin is never made up
 * @param survivalPremise the figure of the plan to be shown beside the shop's own; null for its 0.23 (P1.1)
 */
public record CustomerQuestion(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer horizonDays,
        @Nullable Double yearlyDiscount,
        @Nullable Double margin,
        @Nullable Double survivalPremise) {

    private static final int LONGEST_DAYS = 3660;

    public CustomerQuestion {
        if (from != null && to != null) {
            long days = ChronoUnit.DAYS.between(from, to);
            if (days < 1 || days > LONGEST_DAYS) {
                throw refused("时段要至少 1 天、最多十年");
            }
        }
        if (horizonDays != null && (horizonDays < 1 || horizonDays > LONGEST_DAYS)) {
            throw refused("往后看的天数应为 1–" + LONGEST_DAYS);
        }
        checkShare("yearlyDiscount", yearlyDiscount);
        checkShare("margin", margin);
        checkShare("survivalPremise", survivalPremise);
    }

    int horizon() {
        return horizonDays == null ? 180 : horizonDays;
    }

    double discount() {
        return yearlyDiscount == null ? 0.1 : yearlyDiscount;
    }

    double premise() {
        return survivalPremise == null ? 0.23 : survivalPremise;
    }

    private static void checkShare(String field, @Nullable Double share) {
        if (share != null && !(share >= 0 && share <= 1)) {
            throw refused(field + " = " + share + "，应在 0 与 1 之间");
        }
    }

    private static Failure refused(String what) {
        return new Failure(InsightError.BAD_QUESTION, what);
    }
}
