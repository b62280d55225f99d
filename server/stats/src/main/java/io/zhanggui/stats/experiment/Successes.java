package io.zhanggui.stats.experiment;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;

/**
 * How many of a variant's units did it: bought, came back, clicked.
 *
 * <p>Example: 30 of 1,000 are a proportion of 0.03 with the standard error √(0.03·0.97/1000) = 0.005394.
 *
 * @param variant its name
 * @param count the units, at least 1
 * @param successes those that did, from 0 to count
 */
public record Successes(String variant, long count, long successes) {

    public Successes {
        if (count < 1 || successes < 0 || successes > count) {
            throw new IllegalArgumentException(successes + " of " + count);
        }
    }

    /** Refuses as a doubt what the constructor refuses as a mistake; for numbers that come from files. */
    public static Estimate<Successes> of(String variant, long count, double successes) {
        if (count < 1) {
            return Estimate.none(Refusals.tooFew(variant, count, 1));
        }
        if (!(successes >= 0 && successes <= count) || successes != Math.rint(successes)) {
            return Estimate.none(
                    Reason.OUT_OF_DOMAIN,
                    "“" + variant + "”的 " + count + " 个样本里有 " + successes + " 个成功，应为 0 到样本数之间的整数",
                    "“" + variant + "” has " + successes + " successes of " + count
                            + " units; a whole number from 0 to the units is needed");
        }
        return Estimate.of(new Successes(variant, count, (long) successes));
    }

    public double proportion() {
        return (double) successes / count;
    }

    public long failures() {
        return count - successes;
    }

    /** As an arm, with the variance p(1 − p); for readings that take any metric. */
    public Estimate<Arm> arm() {
        return count < 2
                ? Estimate.none(Refusals.tooFew(variant, count, 2))
                : Estimate.of(new Arm(variant, count, proportion(), proportion() * failures() / count));
    }
}
