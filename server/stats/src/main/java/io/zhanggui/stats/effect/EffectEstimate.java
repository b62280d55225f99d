package io.zhanggui.stats.effect;

import io.zhanggui.stats.Interval;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What the treatment changed, with the plain before/after figure beside it.
 *
 * @param relative change against what would have been: 0.1 is 10 % more (as a share of the mean before on that scale)
 * @param relativeInterval where the true one lies with the interval's chance
 * @param total change over all treated units and periods, in units of the values
 * @param totalInterval the same as an interval
 * @param pValue two-sided, of no effect
 * @param placeboPValue the share of units, the treated one among them, whose pretended effect is as large; where the
 *     method has comparison units. It cannot be below one over the number of units.
 * @param expected mean of the treated units in each period, had nothing been done, in units of the values
 * @param weights of the comparison units from a thousandth up; empty where there are none
 */
public record EffectEstimate(
        EffectMethod method,
        EffectScale scale,
        double relative,
        Interval relativeInterval,
        double total,
        Interval totalInterval,
        double pValue,
        OptionalDouble placeboPValue,
        BeforeAfter beforeAfter,
        Trust trust,
        double[] expected,
        List<DonorWeight> weights) {}
