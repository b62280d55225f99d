package io.zhanggui.stats.effect;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.Interval;
import java.util.ArrayList;
import java.util.List;

/** A panel on the scale units are compared on, up to the end of the treatment, and the way back. */
final class Transformed {

    private static final int LEAST_BEFORE = 2;

    private final Panel panel;
    private final Intervention intervention;
    private final EffectScale scale;
    private final List<Integer> others;
    private final double[][] values;
    private final double[] means;

    private Transformed(
            Panel panel, Intervention intervention, EffectScale scale, List<Integer> others, double[] means) {
        this.panel = panel;
        this.intervention = intervention;
        this.scale = scale;
        this.others = others;
        this.means = means;
        this.values = new double[means.length][intervention.end()];
        for (int unit = 0; unit < means.length; unit++) {
            for (int period = 0; period < intervention.end(); period++) {
                double value = panel.values()[unit][period];
                values[unit][period] = scale == EffectScale.LOG ? Math.log(value) : value / means[unit];
            }
        }
    }

    static Estimate<Transformed> of(Panel panel, Intervention intervention) {
        if (intervention.end() > panel.periods()) {
            throw new IllegalArgumentException(
                    "treated until " + intervention.end() + " of " + panel.periods() + " periods");
        }
        if (intervention.start() < LEAST_BEFORE) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "行动前只有 " + intervention.start() + " 期，至少要 " + LEAST_BEFORE + " 期",
                    intervention.start() + " periods before the action; at least " + LEAST_BEFORE + " are needed");
        }
        boolean positive = true;
        double[] means = new double[panel.units().size()];
        List<Integer> others = new ArrayList<>();
        for (int unit = 0; unit < means.length; unit++) {
            for (int period = 0; period < intervention.end(); period++) {
                double value = panel.values()[unit][period];
                if (!Double.isFinite(value)) {
                    return strange(panel, unit, period);
                }
                positive &= value > 0;
            }
            means[unit] = Means.of(panel.values()[unit], 0, intervention.start());
            if (!intervention.treated().contains(unit)) {
                others.add(unit);
            }
        }
        if (!positive) {
            for (int unit = 0; unit < means.length; unit++) {
                if (!(means[unit] > 0) || Double.isInfinite(means[unit])) {
                    return idle(panel, unit, means[unit]);
                }
            }
        }
        EffectScale scale = positive ? EffectScale.LOG : EffectScale.SHARE_OF_BEFORE;
        return Estimate.of(new Transformed(panel, intervention, scale, others, means));
    }

    EffectScale scale() {
        return scale;
    }

    Intervention intervention() {
        return intervention;
    }

    Panel panel() {
        return panel;
    }

    /** Units that were not treated. */
    List<Integer> others() {
        return others;
    }

    String name(int unit) {
        return panel.units().get(unit);
    }

    double[] series(int unit) {
        return values[unit];
    }

    /** The mean of the treated units in each period. */
    double[] treated() {
        double[] mean = new double[intervention.end()];
        for (int unit : intervention.treated()) {
            for (int period = 0; period < mean.length; period++) {
                mean[period] += values[unit][period] / intervention.treated().size();
            }
        }
        return mean;
    }

    /** An effect on this scale as a relative change. */
    double relative(double effect) {
        return scale == EffectScale.LOG ? Math.expm1(effect) : effect;
    }

    Interval relative(Interval effect) {
        return new Interval(relative(effect.lower()), relative(effect.upper()), effect.level());
    }

    /** An effect in the given periods as a change in units of the values, over all treated units. */
    double total(double effect, int start, int end) {
        double total = 0;
        for (int unit : intervention.treated()) {
            for (int period = start; period < end; period++) {
                total += scale == EffectScale.LOG
                        ? -Math.expm1(-effect) * panel.values()[unit][period]
                        : effect * means[unit];
            }
        }
        return total;
    }

    double total(double effect) {
        return total(effect, intervention.start(), intervention.end());
    }

    Interval total(Interval effect) {
        return new Interval(total(effect.lower()), total(effect.upper()), effect.level());
    }

    /** The treated units' mean value in a period, given how far their scaled mean would be from what it was. */
    double expected(int period, double gap) {
        double sum = 0;
        for (int unit : intervention.treated()) {
            double value = panel.values()[unit][period];
            sum += scale == EffectScale.LOG ? value * Math.exp(-gap) : value - gap * means[unit];
        }
        return sum / intervention.treated().size();
    }

    private static Estimate<Transformed> strange(Panel panel, int unit, int period) {
        double value = panel.values()[unit][period];
        return Estimate.none(
                Doubt.Reason.OUT_OF_DOMAIN,
                "“" + panel.units().get(unit) + "”第 " + (period + 1) + " 期是 " + value + "，不是可用的数",
                "\"" + panel.units().get(unit) + "\" is " + value + " in period " + (period + 1)
                        + ", which is no usable number");
    }

    private static Estimate<Transformed> idle(Panel panel, int unit, double mean) {
        return Estimate.none(
                Doubt.Reason.OUT_OF_DOMAIN,
                "“" + panel.units().get(unit) + "”行动前的均值是 " + mean + "，无法换算成份额；去掉它",
                "\"" + panel.units().get(unit) + "\" has a mean of " + mean
                        + " before the action, so no share of it can be taken; leave it out");
    }
}
