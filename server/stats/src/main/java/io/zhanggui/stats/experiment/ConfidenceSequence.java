package io.zhanggui.stats.experiment;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.Interval;
import java.util.OptionalDouble;

/**
 * A test that may be looked at as often as one likes and stopped at any moment: with the chance 1 − alpha its intervals
 * hold the true difference at all looks together, and the p value stays valid at whatever look it is read.
 *
 * <p>Model: the normal-mixture asymptotic confidence sequence. After N units in both arms, difference ± SE·√((1 +
 * 1/(Nρ²))·ln((Nρ²+1)/α²)); the p value is the inverse mixture likelihood ratio √(1+Nρ²)·exp(−z²·Nρ²/(2(1+Nρ²))), so
 * that p ≤ α exactly where the interval leaves out 0. Sources: Robbins (1970), eq. 17; Howard, Ramdas, McAuliffe and
 * Sekhon (2021), eq. 14; Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas (2024), theorem 2.2; as a test it is the mSPRT
 * of Johari, Koomen, Pekelis and Walsh (2017).
 *
 * <p>Tuning: ρ² = x/N* with x = ln((1+x)/α²), which makes the interval tightest, against the fixed one, at N* units in
 * all. State N* before the start, as the size one would have planned; the coverage holds for any N*. At N* the interval
 * is √(1+x) standard errors to each side: 3.035 at α = 0.05 against 1.960 for a single look; that is the price of
 * peeking.
 *
 * <p>Failure modes: the guarantee is asymptotic, so nothing is told before the first look that was agreed on
 * (TOO_LITTLE_DATA), nor for proportions with fewer than {@value #FEWEST_EVENTS} successes or failures in both arms
 * together; unequal splits of very skewed values need a later first look. Example: means 0 and 1, unit variance 1 each,
 * 50 units each, N* = 100, α = 0.05: SE 0.2, interval 1 ± 0.6070.
 */
public final class ConfidenceSequence {

    /** Of units per arm: earlier the normal approximation is a guess. */
    public static final long DEFAULT_FIRST_LOOK = 100;

    static final long FEWEST_EVENTS = 10;

    private static final int SETTLING = 200;

    private final double alpha;
    private final long firstLookAt;
    private final double mixture;

    /**
     * A sequence for one comparison.
     *
     * @param alpha the chance of ever leaving out the truth, in (0, 1)
     * @param tightestAt the units of both arms together at which it is tightest, at least 1
     * @param firstLookAt units in the smaller arm before anything is told, at least 2
     */
    public ConfidenceSequence(double alpha, long tightestAt, long firstLookAt) {
        Refusals.requireShare(alpha, "alpha");
        if (tightestAt < 1 || firstLookAt < 2) {
            throw new IllegalArgumentException("tightest at " + tightestAt + ", first look at " + firstLookAt);
        }
        this.alpha = alpha;
        this.firstLookAt = firstLookAt;
        this.mixture = tightest(alpha) / tightestAt;
    }

    /** The x of the class comment, by its contraction. */
    private static double tightest(double alpha) {
        double x = 1 - 2 * Math.log(alpha);
        for (int i = 0; i < SETTLING; i++) {
            x = Math.log1p(x) - 2 * Math.log(alpha);
        }
        return x;
    }

    /**
     * The alpha of a single look that reaches as far as a sequence of this alpha does at its tightest. With it {@link
     * Power} tells the size at which a sequential test finds an effect by its planned end; stopping earlier only adds to
     * that chance. Example: 0.05 gives 0.002404, for 3.035 standard errors.
     */
    public static double singleLookAlpha(double alpha) {
        Refusals.requireShare(alpha, "alpha");
        return Reference.NORMAL.twoSided(Math.sqrt(1 + tightest(alpha)));
    }

    /** How many standard errors the interval reaches to each side after so many units of both arms. */
    public double reach(long units) {
        double time = units * mixture;
        return Math.sqrt((1 + 1 / time) * (Math.log1p(time) - 2 * Math.log(alpha)));
    }

    /** This look at any metric. */
    public Estimate<Effect> read(Arm control, Arm treatment) {
        Arm smaller = control.count() < treatment.count() ? control : treatment;
        if (smaller.count() < firstLookAt) {
            return Estimate.none(Refusals.tooFew(smaller.variant(), smaller.count(), firstLookAt));
        }
        double error = Math.sqrt(control.squaredError() + treatment.squaredError());
        double difference = treatment.mean() - control.mean();
        if (!(error > 0)) {
            return Estimate.none(Refusals.allAlike(control.variant(), treatment.variant()));
        }
        long units = Math.addExact(control.count(), treatment.count());
        double reach = reach(units);
        double z = difference / error;
        if (!Double.isFinite(z) || !Double.isFinite(reach * error)) {
            return Estimate.none(Refusals.notFinite(treatment.variant()));
        }
        return Estimate.of(new Effect(
                treatment.variant(),
                difference,
                error,
                OptionalDouble.empty(),
                z,
                pValue(z, units * mixture),
                new Interval(difference - reach * error, difference + reach * error, 1 - alpha),
                RelativeEffect.delta(control, treatment, reach, alpha)));
    }

    /** This look at proportions. */
    public Estimate<Effect> read(Successes control, Successes treatment) {
        long successes = control.successes() + treatment.successes();
        long failures = control.failures() + treatment.failures();
        long rarer = Math.min(successes, failures);
        if (rarer < FEWEST_EVENTS) {
            return Estimate.none(Refusals.tooFewEvents(rarer, FEWEST_EVENTS));
        }
        return control.arm().flatMap(one -> treatment.arm().flatMap(other -> read(one, other)));
    }

    private static double pValue(double z, double time) {
        double logRatio = z * z * time / (2 * (1 + time)) - Math.log1p(time) / 2;
        return Math.min(1, Math.exp(-logRatio));
    }
}
