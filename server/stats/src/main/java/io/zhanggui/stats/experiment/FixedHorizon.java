package io.zhanggui.stats.experiment;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.Interval;
import java.util.OptionalDouble;

/**
 * Two variants compared once, at the size that was fixed before the start. Whoever looks earlier and stops at the first
 * good p value errs far more often than alpha (28 % over thirty daily looks at 5 %): for that there is {@link ConfidenceSequence}.
 *
 * <p>Failure modes: {@link Reason#TOO_LITTLE_DATA} below two units, {@link Reason#NO_VARIANCE} where both arms are
 * constant, {@link Reason#OUT_OF_DOMAIN} for values that are no numbers.
 */
public final class FixedHorizon {

    private final double alpha;

    /** @param alpha the chance of a false alarm, in (0, 1), such as 0.05 */
    public FixedHorizon(double alpha) {
        Refusals.requireShare(alpha, "alpha");
        this.alpha = alpha;
    }

    /**
     * Means of any metric, with variances that may differ.
     *
     * <p>Model: t = difference / √(v_c + v_t) with the degrees of freedom (v_c + v_t)² / (v_c²/(n_c−1) + v_t²/(n_t−1)).
     * Source: Welch (1947); Satterthwaite (1946), eq. 17.
     *
     * <p>Example: 1, 2, 3 against 4, 6, 8 differ by 4, t = 3.0984, degrees of freedom 2.9412, p = 0.0547.
     */
    public Estimate<Effect> compare(Arm control, Arm treatment) {
        double controlError = control.squaredError();
        double treatmentError = treatment.squaredError();
        double error = Math.sqrt(controlError + treatmentError);
        double difference = treatment.mean() - control.mean();
        if (!(error > 0)) {
            return Estimate.none(Refusals.allAlike(control.variant(), treatment.variant()));
        }
        double controlShare = controlError / (controlError + treatmentError);
        double freedom = 1
                / (controlShare * controlShare / (control.count() - 1)
                        + (1 - controlShare) * (1 - controlShare) / (treatment.count() - 1));
        Reference reference = Reference.student(freedom);
        double critical = reference.critical(alpha);
        if (!Double.isFinite(difference)
                || !Double.isFinite(difference / error)
                || !Double.isFinite(critical * error)) {
            return Estimate.none(Refusals.notFinite(treatment.variant()));
        }
        return Estimate.of(new Effect(
                treatment.variant(),
                difference,
                error,
                reference.degreesOfFreedom(),
                difference / error,
                reference.twoSided(difference / error),
                new Interval(difference - critical * error, difference + critical * error, 1 - alpha),
                RelativeEffect.delta(control, treatment, critical, alpha)));
    }

    /**
     * Proportions.
     *
     * <p>Model: the score test, z = difference / √(p̄(1−p̄)(1/n_c + 1/n_t)) with p̄ over both arms (its square is
     * Pearson's chi-square); intervals by inverting it, see {@link ScoreIntervals}. The standard error is the unpooled
     * one. Sources: Agresti (2013), §3.2; Mee (1984); Koopman (1984).
     *
     * <p>Example: 20 of 100 against 10 of 100: difference 0.1, z = 1.9803, p = 0.0477.
     */
    public Estimate<Effect> compare(Successes control, Successes treatment) {
        double all = (double) control.count() + treatment.count();
        double pooled = (control.successes() + (double) treatment.successes()) / all;
        double rest = (control.failures() + (double) treatment.failures()) / all;
        if (pooled == 0 || rest == 0) {
            return Estimate.none(Refusals.allAlike(control.variant(), treatment.variant()));
        }
        double difference = treatment.proportion() - control.proportion();
        double statistic = difference / Math.sqrt(pooled * rest * (1.0 / control.count() + 1.0 / treatment.count()));
        double critical = Reference.NORMAL.critical(alpha);
        ScoreIntervals intervals = new ScoreIntervals(control, treatment);
        return Estimate.of(new Effect(
                treatment.variant(),
                difference,
                Math.sqrt(spread(control) + spread(treatment)),
                OptionalDouble.empty(),
                statistic,
                Reference.NORMAL.twoSided(statistic),
                intervals.difference(critical, alpha),
                relative(control, treatment, intervals, critical)));
    }

    private Estimate<RelativeEffect> relative(
            Successes control, Successes treatment, ScoreIntervals intervals, double critical) {
        return intervals
                .relative(critical, alpha)
                .map(interval -> Estimate.of(new RelativeEffect(
                        treatment.proportion() / control.proportion() - 1,
                        relativeError(control, treatment),
                        interval)))
                .orElseGet(() -> Estimate.none(Refusals.controlNearZero(0, 0)));
    }

    private static double relativeError(Successes control, Successes treatment) {
        double ratio = treatment.proportion() / control.proportion();
        return Math.sqrt(spread(treatment) + ratio * ratio * spread(control)) / control.proportion();
    }

    private static double spread(Successes arm) {
        return arm.proportion() * arm.failures() / arm.count() / arm.count();
    }
}
