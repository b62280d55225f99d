package io.zhanggui.stats.effect;

import io.zhanggui.stats.Interval;
import java.util.Optional;

/**
 * What a promotion added and what it only moved.
 *
 * @param waiting before it, when buyers wait; absent with no such window
 * @param lift while it lasts
 * @param dip after it, when buyers are stocked; absent with no such window
 * @param net sum of the three in units of the values
 * @param netInterval where the true sum lies with the interval's chance
 * @param chanceOfGain that the true sum is above 0, from 0 to 1
 * @param movedShare the part of the lift that is missing before and after: 0.4 means 40 % were only moved
 * @param movedInterval the same as an interval; absent where the lift itself may be nothing
 * @param beforeAfter the plain figure for the treated periods
 * @param expected mean of the treated units in each period, had there been no promotion
 */
public record PromotionEffect(
        EffectScale scale,
        Optional<WindowEffect> waiting,
        WindowEffect lift,
        Optional<WindowEffect> dip,
        double net,
        Interval netInterval,
        double chanceOfGain,
        double movedShare,
        Optional<Interval> movedInterval,
        BeforeAfter beforeAfter,
        Trust trust,
        double[] expected) {}
