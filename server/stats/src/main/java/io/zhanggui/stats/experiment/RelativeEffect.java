package io.zhanggui.stats.experiment;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.Interval;

/**
 * A difference as a share of the control's mean: treatment / control − 1.
 *
 * @param value the share; 0.05 is five per cent more
 * @param standardError of the share, by the delta method
 * @param interval of the share
 */
public record RelativeEffect(double value, double standardError, Interval interval) {

    /**
     * By the delta method: variance = v_t / c² + t²·v_c / c⁴ with t, c the means and v their squared errors.
     *
     * <p>Source: Deng, Knoblich and Lu (2018), eq. 2, for independent arms. The usual choice: symmetric, never
     * unbounded, and the same reading for fixed, sequential and Bayesian methods. Its interval can disagree with the
     * absolute one about 0 in close cases; {@link #fieller} never does. Both refuse where the control's mean is not
     * told from 0 at the same level.
     *
     * <p>Example: t = 110, c = 100, squared errors 4 and 4 give 0.10 with the standard error √(4/10⁴ + 1.21·4/10⁴) =
     * 0.0297.
     */
    public static Estimate<RelativeEffect> delta(Arm control, Arm treatment, double alpha) {
        return delta(control, treatment, Reference.NORMAL.critical(alpha), alpha);
    }

    static Estimate<RelativeEffect> delta(Arm control, Arm treatment, double critical, double alpha) {
        if (nearZero(control, critical)) {
            return Estimate.none(Refusals.controlNearZero(control.mean(), control.standardError()));
        }
        double value = treatment.mean() / control.mean() - 1;
        double error = deltaError(control, treatment);
        double half = critical * error;
        return Double.isFinite(value) && Double.isFinite(half)
                ? Estimate.of(new RelativeEffect(value, error, new Interval(value - half, value + half, 1 - alpha)))
                : Estimate.none(Refusals.notFinite(treatment.variant()));
    }

    /**
     * By Fieller's theorem: the shares r for which t − (1 + r)·c is not told from 0. Exact for normal means, bounded
     * only where c is told from 0.
     *
     * <p>Source: Fieller (1954), eq. 6, for independent means. Excludes 0 exactly where the absolute interval does.
     */
    public static Estimate<RelativeEffect> fieller(Arm control, Arm treatment, double alpha) {
        double critical = Reference.NORMAL.critical(alpha);
        if (nearZero(control, critical)) {
            return Estimate.none(Refusals.controlNearZero(control.mean(), control.standardError()));
        }
        double ratio = treatment.mean() / control.mean();
        double control2 = square(critical * control.standardError() / control.mean());
        double treatment2 = square(critical * treatment.standardError() / control.mean());
        double half = Math.sqrt(treatment2 * (1 - control2) + ratio * ratio * control2);
        double low = (ratio - half) / (1 - control2) - 1;
        double high = (ratio + half) / (1 - control2) - 1;
        return Double.isFinite(low) && Double.isFinite(high)
                ? Estimate.of(new RelativeEffect(
                        ratio - 1, deltaError(control, treatment), new Interval(low, high, 1 - alpha)))
                : Estimate.none(Refusals.notFinite(treatment.variant()));
    }

    static double deltaError(Arm control, Arm treatment) {
        double ratio = treatment.mean() / control.mean();
        return Math.hypot(treatment.standardError(), ratio * control.standardError()) / Math.abs(control.mean());
    }

    private static boolean nearZero(Arm control, double critical) {
        return Math.abs(control.mean()) <= critical * control.standardError() || control.mean() == 0;
    }

    private static double square(double value) {
        return value * value;
    }
}
