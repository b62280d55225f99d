package io.zhanggui.stats.budget;

import io.zhanggui.stats.numeric.LargestRemainder;
import java.util.List;

/**
 * A group's share of the budget, such as 30 % for live.
 *
 * @param share in [0, 1]; turned into fen so that the shares and the rest sum to the budget by largest remainder
 */
public record ShareRule(String group, double share, Kind kind) {

    /** How the share binds. */
    public enum Kind {
        EXACTLY,
        AT_LEAST,
        AT_MOST
    }

    /** The fen of each rule, in their order. Shares of a kind that sum to 1 leave no fen over. */
    static long[] fen(long totalFen, List<ShareRule> rules) {
        double[] shares = new double[rules.size() + 1];
        double rest = 1;
        for (int i = 0; i < rules.size(); i++) {
            shares[i] = rules.get(i).share();
            rest -= shares[i];
        }
        if (rest < -1e-9) {
            long[] each = new long[rules.size()];
            for (int i = 0; i < each.length; i++) {
                each[i] = Math.round(totalFen * shares[i]);
            }
            return each;
        }
        shares[rules.size()] = rest < 1e-9 ? 0 : rest;
        return LargestRemainder.split(totalFen, shares);
    }
}
