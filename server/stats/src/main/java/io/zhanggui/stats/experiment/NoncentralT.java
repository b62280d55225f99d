package io.zhanggui.stats.experiment;

import org.hipparchus.special.Gamma;

/**
 * How often a t test alarms when there is something to find.
 *
 * <p>P(|T| &gt; c) for T = (Z + δ)/S, by quadrature over S = √(χ²/ν). Source: Owen (1965). Example: with 42.0422
 * degrees of freedom, δ = √(22.0211/2) = 3.3182 and the two-sided 5 % point 2.0180 the chance is 0.90.
 */
final class NoncentralT {

    private static final double AS_GOOD_AS_NORMAL = 1e7;
    private static final double REACH = 12;
    private static final int PANELS = 24;

    private NoncentralT() {}

    static double beyond(double critical, double shift, double freedom) {
        if (freedom > AS_GOOD_AS_NORMAL) {
            return beyond(critical, shift);
        }
        double scale = REACH / Math.sqrt(2 * freedom);
        double from = Math.max(0, 1 - scale);
        double constant = Math.log(2) + freedom / 2 * Math.log(freedom / 2) - Gamma.logGamma(freedom / 2);
        double chance = GaussLegendre.integrate(
                s -> Math.exp(constant + (freedom - 1) * Math.log(s) - freedom * s * s / 2)
                        * beyond(critical * s, shift),
                from,
                1 + scale,
                PANELS);
        return Math.clamp(chance, 0, 1);
    }

    private static double beyond(double critical, double shift) {
        return Normal.cumulative(shift - critical) + Normal.cumulative(-shift - critical);
    }
}
