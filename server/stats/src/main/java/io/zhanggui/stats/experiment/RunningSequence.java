package io.zhanggui.stats.experiment;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.Interval;

/**
 * The looks at a {@link ConfidenceSequence} put together: what earlier looks ruled out stays ruled out.
 *
 * <p>Since all intervals hold the truth together, so does what they have in common; the least p value so far is valid
 * too. Source: Howard and others (2021), §1. Where nothing is left in common (chance at most alpha while the effect
 * stays what it was), the effect has changed over time and the answer is {@link Reason#NOT_IDENTIFIED}.
 *
 * <p>Example: looks at [−1, 3] and [0, 5] leave [0, 3]. Not for use by several threads.
 */
public final class RunningSequence {

    private double lower = Double.NEGATIVE_INFINITY;
    private double upper = Double.POSITIVE_INFINITY;
    private double least = 1;

    /** This look, narrowed by those before it. */
    public Estimate<Effect> narrow(Effect look) {
        lower = Math.max(lower, look.interval().lower());
        upper = Math.min(upper, look.interval().upper());
        least = Math.min(least, look.pValue());
        if (lower > upper) {
            return Estimate.none(
                    Reason.NOT_IDENTIFIED,
                    "前后几次读数互相矛盾：效果随时间变了（新鲜感、活动、或埋点变化），不能合并为一个数",
                    "the looks contradict one another: the effect has changed over time, so there is no one figure for it");
        }
        return Estimate.of(new Effect(
                look.variant(),
                look.absolute(),
                look.standardError(),
                look.degreesOfFreedom(),
                look.statistic(),
                least,
                new Interval(lower, upper, look.interval().level()),
                look.relative()));
    }
}
