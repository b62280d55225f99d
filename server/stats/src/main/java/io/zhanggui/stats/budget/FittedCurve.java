package io.zhanggui.stats.budget;

import io.zhanggui.stats.Interval;
import java.util.List;
import java.util.Optional;

/**
 * A channel's curve as the history tells it, for a steady weekly spend.
 *
 * @param curve response a week to a steady spend a week, in yuan
 * @param carryOver θ, what is left of the effect after a week
 * @param carryOverInterval 90 %
 * @param meanSpend a week
 * @param contribution the curve at the mean spend
 * @param contributionInterval 90 %
 * @param missing the test that would tell, where the interval is too wide to act on
 * @param draws equally likely curves; the same place in every channel's list belongs to the same draw
 */
public record FittedCurve(
        String channel,
        Hill curve,
        double carryOver,
        Interval carryOverInterval,
        double meanSpend,
        double contribution,
        Interval contributionInterval,
        Optional<IdentifyingTest> missing,
        List<Hill> draws) {
    public FittedCurve {
        draws = List.copyOf(draws);
    }

    public boolean isIdentified() {
        return missing.isEmpty();
    }

    /** The curve of a budget over so many weeks, fen bounded as asked. */
    public BudgetLine line(String group, long floorFen, long capFen, double weeks) {
        return new BudgetLine(channel, group, floorFen, capFen, curve.over(weeks));
    }
}
