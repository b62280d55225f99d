package io.zhanggui.stats.experiment;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Means freed of what the units were like before the test, which makes the noise smaller and leaves the effect alone.
 *
 * <p>Model: ȳ − θ(x̄ − x̄_all), θ = cov(y, x) / var(x) pooled within the variants, so that an effect on y does not
 * leak into θ; the variance of one unit is s²_y − 2θ·s_xy + θ²·s²_x. Source: Deng, Xu, Kohavi and Walker (2013),
 * <i>Improving the sensitivity of online controlled experiments by utilizing pre-experiment data</i>, eq. 4–6. The value
 * x must be of a time before the test began: one that the test can move biases the effect.
 *
 * <p>Failure modes: {@link Reason#TOO_LITTLE_DATA} with fewer than three units in a variant; {@link Reason#NO_VARIANCE}
 * where x never differs. Example: before 1, 2, 3 and after 2, 4, 6 give θ = 2 and no noise at all.
 */
public final class Cuped {

    private static final long FEWEST = 3;

    private Cuped() {}

    /**
     * The adjusted arms.
     *
     * @param theta what one unit of x adds to y
     * @param removedVariance the share of the variance within variants that went away, in [0, 1]
     * @param arms in the order given
     */
    public record Adjusted(double theta, double removedVariance, List<Arm> arms) {
        public Adjusted {
            arms = List.copyOf(arms);
        }
    }

    /** @param variants by name: the metric first, the value before the test second */
    public static Estimate<Adjusted> adjust(Map<String, PairedMoments> variants) {
        double products = 0;
        double beforeSquares = 0;
        double metricSquares = 0;
        Moments before = new Moments(0, 0, 0);
        Map<String, PairedMoments> inOrder = new LinkedHashMap<>(variants);
        for (Map.Entry<String, PairedMoments> variant : inOrder.entrySet()) {
            PairedMoments pair = variant.getValue();
            if (!pair.isFinite()) {
                return Estimate.none(Refusals.notFinite(variant.getKey()));
            }
            if (pair.count() < FEWEST) {
                return Estimate.none(Refusals.tooFew(variant.getKey(), pair.count(), FEWEST));
            }
            products += pair.centredProducts();
            beforeSquares += pair.second().centredSquares();
            metricSquares += pair.first().centredSquares();
            before = before.merge(pair.second());
        }
        if (!(beforeSquares > 0)) {
            return Estimate.none(
                    Reason.NO_VARIANCE,
                    "实验前的值在每个组内全部相同，不能用来降低误差",
                    "the values before the test are alike within every variant, so they cannot lower the noise");
        }
        double theta = products / beforeSquares;
        double removed = metricSquares > 0 ? theta * products / metricSquares : 0;
        if (!Double.isFinite(theta) || !Double.isFinite(removed)) {
            return Estimate.none(Refusals.notFinite("pre"));
        }
        List<Arm> arms = new ArrayList<>();
        double middle = before.mean();
        inOrder.forEach((name, pair) -> arms.add(arm(name, pair, theta, middle)));
        return Estimate.of(new Adjusted(theta, Math.clamp(removed, 0, 1), arms));
    }

    private static Arm arm(String variant, PairedMoments pair, double theta, double middle) {
        double variance = pair.first().variance()
                - 2 * theta * pair.covariance()
                + theta * theta * pair.second().variance();
        return new Arm(
                variant,
                pair.count(),
                pair.first().mean() - theta * (pair.second().mean() - middle),
                Math.max(0, variance));
    }
}
