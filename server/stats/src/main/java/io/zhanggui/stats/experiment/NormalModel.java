package io.zhanggui.stats.experiment;

import io.zhanggui.stats.Estimate;
import java.util.ArrayList;
import java.util.List;

/**
 * Bayesian reading of means and ratios: a flat prior and the normal likelihood of each arm's mean.
 *
 * <p>Source: Gelman and others (2013), §2.5 and §3.2; with its variance taken as known, which hundreds of units allow
 * (so fewer than {@value #FEWEST} an arm are refused). Priors from past tests belong on the effect: {@link EffectPrior}.
 * Example: means 10 and 11 with standard errors 0.6 and 0.8: difference 1 ± 1, chance to win Φ(1) = 0.8413, expected
 * loss φ(1) − Φ(−1) = 0.0833.
 */
public final class NormalModel {

    static final long FEWEST = 30;

    /** Below this share of the mean the error is lost in the mean's own digits. */
    private static final double ROUNDING = 1e-11;

    private NormalModel() {}

    /**
     * The control first, then every treatment.
     *
     * @param level of the intervals, in (0, 1)
     */
    public static Estimate<List<Belief>> compare(Arm control, List<Arm> treatments, double level) {
        Refusals.requireShare(level, "level");
        if (treatments.isEmpty()) {
            return Estimate.none(Refusals.tooFew("variants", 1, 2));
        }
        List<Arm> all = new ArrayList<>(List.of(control));
        all.addAll(treatments);
        for (Arm arm : all) {
            if (arm.count() < FEWEST) {
                return Estimate.none(Refusals.tooFew(arm.variant(), arm.count(), FEWEST));
            }
            if (!(arm.standardError() > ROUNDING * Math.abs(arm.mean()))) {
                return Estimate.none(Refusals.allAlike(control.variant(), arm.variant()));
            }
        }
        return Estimate.of(Belief.of(
                all.stream().map(Arm::variant).toList(),
                all.stream()
                        .map(arm -> new NormalPosterior(arm.mean(), arm.standardError()))
                        .toList(),
                level));
    }
}
