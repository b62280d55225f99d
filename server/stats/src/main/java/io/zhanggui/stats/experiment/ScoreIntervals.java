package io.zhanggui.stats.experiment;

import io.zhanggui.stats.Interval;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Intervals for two proportions that hold the very values which the score test does not refuse, so that interval and p
 * value never disagree and small counts, even none, are read rightly.
 *
 * <p>Sources: Mee (1984) for the difference; Koopman (1984) for the ratio. Both use the proportions that fit best under
 * the tested difference or ratio. Example: 10 of 100 against 20 of 100 differ by 0.1 with the 95 % interval 0.0011 to
 * 0.2015.
 */
final class ScoreIntervals {

    private static final int STEPS = 200;
    private static final double LARGEST_RATIO = 1e12;

    private final Successes control;
    private final Successes treatment;

    ScoreIntervals(Successes control, Successes treatment) {
        this.control = control;
        this.treatment = treatment;
    }

    Interval difference(double critical, double alpha) {
        double seen = treatment.proportion() - control.proportion();
        double low = falls(delta -> differenceScore(delta) - critical, -1, seen);
        double high = falls(delta -> differenceScore(delta) + critical, seen, 1);
        return new Interval(Math.min(low, seen), Math.max(high, seen), 1 - alpha);
    }

    /** Of treatment / control − 1; unbounded, and so none, where nobody in the control did it. */
    Optional<Interval> relative(double critical, double alpha) {
        if (control.successes() == 0) {
            return Optional.empty();
        }
        double seen = treatment.proportion() / control.proportion();
        double low = treatment.successes() == 0 ? 0 : falls(ratio -> ratioScore(ratio) - critical, 0, seen);
        double high = falls(ratio -> ratioScore(ratio) + critical, seen, widen(seen, critical));
        return Optional.of(new Interval(Math.min(low, seen) - 1, Math.max(high, seen) - 1, 1 - alpha));
    }

    private double widen(double seen, double critical) {
        double far = Math.max(1, 2 * seen);
        while (ratioScore(far) > -critical && far < LARGEST_RATIO) {
            far *= 2;
        }
        return far;
    }

    private double differenceScore(double delta) {
        double gap = treatment.proportion() - control.proportion() - delta;
        double low = Math.max(0, -delta);
        double high = Math.min(1, 1 - delta);
        double base = falls(p -> slope(control, p) + slope(treatment, p + delta), low, high);
        double error = spread(control, base) + spread(treatment, base + delta);
        return error > 0 ? gap / Math.sqrt(error) : Math.copySign(Double.MAX_VALUE, gap);
    }

    /** The likelihood's slope in p, falling from +∞ to −∞. */
    private static double slope(Successes arm, double p) {
        double up = arm.successes() == 0 ? 0 : arm.successes() / Math.max(p, Double.MIN_NORMAL);
        double down = arm.failures() == 0 ? 0 : arm.failures() / Math.max(1 - p, Double.MIN_NORMAL);
        return up - down;
    }

    private double ratioScore(double ratio) {
        double gap = treatment.proportion() - ratio * control.proportion();
        double all = (double) treatment.count() + control.count();
        double did = (double) treatment.successes() + control.successes();
        double linear = ratio * (treatment.count() + control.successes()) + treatment.successes() + control.count();
        double root = Math.sqrt(Math.max(0, linear * linear - 4 * all * ratio * did));
        double base = 2 * did / (linear + root);
        double error = spread(treatment, ratio * base) + ratio * ratio * spread(control, base);
        return error > 0 ? gap / Math.sqrt(error) : Math.copySign(Double.MAX_VALUE, gap);
    }

    private static double spread(Successes arm, double p) {
        double within = Math.clamp(p, 0, 1);
        return within * (1 - within) / arm.count();
    }

    /** Where a falling function passes 0, or the end it does not reach 0 before. */
    private static double falls(DoubleUnaryOperator function, double from, double to) {
        double low = from;
        double high = to;
        for (int i = 0; i < STEPS && high - low > Math.ulp(high); i++) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (function.applyAsDouble(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }
}
