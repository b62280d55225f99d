package io.zhanggui.stats.experiment;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.Interval;
import java.util.OptionalDouble;

/**
 * How a variant differs from the control.
 *
 * @param variant the variant that is held against the control
 * @param absolute its mean less the control's, in the metric's unit
 * @param standardError of the absolute difference
 * @param degreesOfFreedom of the t distribution it is held against; empty where that is the normal
 * @param statistic the test statistic, z or t
 * @param pValue two-sided, for no difference
 * @param interval of the absolute difference
 * @param relative the difference as a share of the control's mean, where that mean is told from 0
 */
public record Effect(
        String variant,
        double absolute,
        double standardError,
        OptionalDouble degreesOfFreedom,
        double statistic,
        double pValue,
        Interval interval,
        Estimate<RelativeEffect> relative) {}
