package io.zhanggui.stats.experiment;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/**
 * What a test can find, asked before it starts: the size it needs, the effect it can detect, the chance it has.
 *
 * <p>Model: each of several treatments is compared with the control at alpha / treatments (Bonferroni; Holm, which reads
 * them later, finds at least as much). Failure modes: {@link Reason#OUT_OF_DOMAIN} for an effect of zero or beyond what
 * the metric can reach, {@link Reason#TOO_LITTLE_DATA} where no effect could be detected or no size would do. The worked
 * numbers stand at {@link PowerMetric}.
 */
public final class Power {

    private static final double FEWEST = 2;
    private static final double MOST = 1e12;
    private static final int STEPS = 200;

    private final PowerMetric metric;
    private final double alpha;
    private final int treatments;
    private final double allocation;

    /**
     * A question about one metric.
     *
     * @param alpha the chance of any false alarm, in (0, 1)
     * @param treatments variants beside the control, at least 1
     * @param allocation units of each treatment for one unit of the control, above 0; 1 is even
     */
    public Power(PowerMetric metric, double alpha, int treatments, double allocation) {
        Refusals.requireShare(alpha, "alpha");
        if (treatments < 1 || !(allocation > 0) || !Double.isFinite(allocation)) {
            throw new IllegalArgumentException(treatments + " treatments, allocation " + allocation);
        }
        this.metric = metric;
        this.alpha = alpha;
        this.treatments = treatments;
        this.allocation = allocation;
    }

    /**
     * A design that answers the question.
     *
     * @param controlUnits in the control
     * @param treatmentUnits in each treatment
     * @param allUnits in the whole test
     * @param effect absolute, in the metric's unit
     * @param power the chance to find it at these sizes
     * @param alphaEach the level of each comparison
     */
    public record Plan(
            long controlUnits, long treatmentUnits, long allUnits, double effect, double power, double alphaEach) {}

    /** The fewest units that find the effect with the wanted chance. */
    public Estimate<Plan> sampleSize(double effect, double wanted) {
        Refusals.requireShare(wanted, "power");
        double reached = metric.baseline() + effect;
        boolean beyond = metric instanceof PowerMetric.Proportion && !(reached >= 0 && reached <= 1);
        if (!Double.isFinite(effect) || effect == 0 || beyond) {
            return Estimate.none(
                    Reason.OUT_OF_DOMAIN,
                    String.format(Locale.ROOT, "效果 %s（基线 %s）为 0 或超出指标可能的范围", effect, metric.baseline()),
                    String.format(
                            Locale.ROOT,
                            "an effect of %s on the baseline %s is zero or beyond what the metric can reach",
                            effect,
                            metric.baseline()));
        }
        double fewest = Math.max(FEWEST, FEWEST / allocation);
        if (at(effect, MOST) < wanted) {
            return Estimate.none(
                    Reason.TOO_LITTLE_DATA,
                    "效果 " + effect + " 太小，一万亿个样本也测不出来",
                    "the effect " + effect + " is so small that a million million units would not find it");
        }
        double units = smallest(n -> at(effect, n), wanted, fewest, MOST);
        return Estimate.of(plan((long) Math.ceil(units - 1e-7), effect));
    }

    /** The smallest rise that so many control units find with the wanted chance. */
    public Estimate<Plan> detectableEffect(long controlUnits, double wanted) {
        Refusals.requireShare(wanted, "power");
        if (controlUnits < FEWEST || controlUnits * allocation < FEWEST) {
            return Estimate.none(
                    Refusals.tooFew("control", controlUnits, (long) Math.max(FEWEST, FEWEST / allocation)));
        }
        double largest = metric.largestEffect();
        if (at(largest, controlUnits) < wanted) {
            return Estimate.none(
                    Reason.TOO_LITTLE_DATA,
                    "每组 " + controlUnits + " 个样本，任何效果都达不到所要的把握 " + wanted,
                    controlUnits + " units find no effect at all with the chance " + wanted);
        }
        return Estimate.of(plan(controlUnits, smallest(effect -> at(effect, controlUnits), wanted, 0, largest)));
    }

    /** The chance to find an effect with so many control units. */
    public Estimate<Plan> power(double effect, long controlUnits) {
        if (controlUnits < FEWEST || controlUnits * allocation < FEWEST) {
            return Estimate.none(
                    Refusals.tooFew("control", controlUnits, (long) Math.max(FEWEST, FEWEST / allocation)));
        }
        return Double.isFinite(effect)
                ? Estimate.of(plan(controlUnits, effect))
                : Estimate.none(Refusals.notFinite("effect"));
    }

    /** The exact size for the wanted power, not rounded up; for comparison with published tables. */
    double exactSize(double effect, double wanted) {
        return smallest(n -> at(effect, n), wanted, FEWEST, MOST);
    }

    private Plan plan(long controls, double effect) {
        long treated = (long) Math.ceil(controls * allocation - 1e-9);
        double power = metric.power(effect, controls, treated, alpha / treatments);
        return new Plan(
                controls, treated, controls + treatments * treated, effect, Math.min(1, power), alpha / treatments);
    }

    private double at(double effect, double controls) {
        return metric.power(effect, controls, controls * allocation, alpha / treatments);
    }

    /** Where a rising function reaches the wanted value; steps by factors first, since sizes span many decades. */
    private static double smallest(DoubleUnaryOperator rising, double wanted, double from, double to) {
        double low = from;
        double high = to;
        for (int i = 0; i < STEPS && high - low > 1e-12 * high; i++) {
            double middle = low > 0 && high > 4 * low ? Math.sqrt(low * high) : low + (high - low) / 2;
            if (rising.applyAsDouble(middle) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
