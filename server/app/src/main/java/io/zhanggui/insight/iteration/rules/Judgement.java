package io.zhanggui.insight.iteration.rules;

import io.zhanggui.insight.iteration.Verdict;
import io.zhanggui.metrics.Better;

/** What an effect's interval proves of a change. */
public final class Judgement {

    private Judgement() {}

    /**
     * The verdict on a change.
     *
     * @param lower lower end of the effect's interval
     * @param upper its upper end
     * @param better which way the metric should move; neither way counts as more is better
     */
    public static Verdict of(double lower, double upper, Better better) {
        if (lower <= 0 && upper >= 0) {
            return Verdict.UNCLEAR;
        }
        boolean rises = lower > 0;
        return rises == (better != Better.LOWER) ? Verdict.WORKED : Verdict.HARMED;
    }
}
