package io.zhanggui.stats.regression;

/**
 * A row a rule left out.
 *
 * @param row its number in the original data, from 0
 * @param response its response
 * @param measure what the rule looked at: the response itself, or Cook's distance
 * @param lower the least measure that stays
 * @param upper the greatest measure that stays
 */
public record RemovedRow(int row, double response, double measure, double lower, double upper) {

    /** Why it was left out, in Chinese. */
    public String zh() {
        return "第 " + (row + 1) + " 行：" + measure + " 在 [" + lower + ", " + upper + "] 之外";
    }

    /** Why it was left out, in English. */
    public String en() {
        return "row " + (row + 1) + ": " + measure + " is outside [" + lower + ", " + upper + "]";
    }
}
