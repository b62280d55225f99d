package io.zhanggui.stats.experiment;

import io.zhanggui.stats.Interval;
import java.util.function.DoubleUnaryOperator;

/**
 * The difference and the ratio of two posteriors.
 *
 * <p>P(t ≤ f·c + s) is closed for two normals; for betas it is ∫ of the narrower one's density times the wider one's
 * distribution function.
 */
final class PosteriorPair {

    private static final int STEPS = 100;
    private static final double FAR = 40;

    private final PosteriorTable control;
    private final PosteriorTable treatment;

    PosteriorPair(PosteriorTable control, PosteriorTable treatment) {
        this.control = control;
        this.treatment = treatment;
    }

    /** The chance that the treatment is at most factor·control + shift; the factor is not negative for betas. */
    double below(double factor, double shift) {
        Posterior c = control.posterior();
        Posterior t = treatment.posterior();
        if (c instanceof NormalPosterior) {
            double spread = Math.hypot(t.standardDeviation(), factor * c.standardDeviation());
            return Normal.cumulative((factor * c.mean() + shift - t.mean()) / spread);
        }
        if (factor <= 0) {
            return shift <= 0 ? 0 : treatment.cumulative(t.coordinate(shift));
        }
        return factor * c.standardDeviation() <= t.standardDeviation()
                ? over(control, u -> treatment.cumulative(t.coordinate(factor * c.value(u) + shift)))
                : over(treatment, u -> 1 - control.cumulative(c.coordinate((t.value(u) - shift) / factor)));
    }

    Interval difference(double level) {
        double middle = treatment.posterior().mean() - control.posterior().mean();
        double far = FAR
                * Math.hypot(
                        control.posterior().standardDeviation(),
                        treatment.posterior().standardDeviation());
        return interval(shift -> below(1, shift), middle - far, middle + far, level);
    }

    /** Of treatment / control − 1, for a control that is above 0. */
    Interval ratio(double level) {
        double middle = treatment.posterior().mean() / control.posterior().mean();
        double far = Math.max(1, Math.abs(middle)) + FAR * relativeSpread(middle);
        double low = control.posterior() instanceof BetaPosterior ? 0 : middle - far;
        double high = middle + far;
        for (int i = 0; i < STEPS && below(high, 0) < (1 + level) / 2; i++) {
            high *= 2;
        }
        Interval ratio = interval(factor -> below(factor, 0), low, high, level);
        return new Interval(ratio.lower() - 1, ratio.upper() - 1, level);
    }

    private double relativeSpread(double ratio) {
        return Math.hypot(
                        treatment.posterior().standardDeviation(),
                        ratio * control.posterior().standardDeviation())
                / control.posterior().mean();
    }

    private static double over(PosteriorTable table, DoubleUnaryOperator function) {
        double[] breaks = table.breaks();
        double sum = 0;
        for (int panel = 0; panel + 1 < breaks.length; panel++) {
            sum += GaussLegendre.integrate(
                    u -> table.density(u) * function.applyAsDouble(u), breaks[panel], breaks[panel + 1], 1);
        }
        return sum;
    }

    private static Interval interval(DoubleUnaryOperator rising, double from, double to, double level) {
        double low = reach(rising, (1 - level) / 2, from, to);
        double high = reach(rising, (1 + level) / 2, from, to);
        return new Interval(Math.min(low, high), Math.max(low, high), level);
    }

    private static double reach(DoubleUnaryOperator rising, double wanted, double from, double to) {
        double low = from;
        double high = to;
        for (int i = 0; i < STEPS && high - low > 1e-13 * Math.max(Math.abs(low), Math.abs(high)); i++) {
            double middle = low + (high - low) / 2;
            if (rising.applyAsDouble(middle) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }
}
