package io.zhanggui.stats.effect;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.Interval;

/**
 * How much more one series rose than the group it was matched with, with an interval.
 *
 * <p>Model: the logarithm of ours less that of the group is a level, plus stationary noise, plus the effect on the later
 * days. One group is one comparison series, so there is nothing to permute over; the noise is that of the days, however
 * they resemble their neighbours: {@link ConformalTest} ranks the later stretch among all cyclic shifts of it.
 *
 * <p>Inputs: positive values of the same days, the earlier ones first; at least as many earlier as later ones and
 * 2/(1 − level) in all. Fails: fewer (TOO_LITTLE_DATA), zero, negative, NaN or infinite values (OUT_OF_DOMAIN), ours in
 * fixed proportion to the group's before (NO_VARIANCE). Example: ours 10 and the group's 100 before, 12 and 100 after:
 * 20 %; 12 and 120 after: 0 %.
 */
public final class MatchedGroup {

    private MatchedGroup() {}

    /**
     * What it rose by.
     *
     * @param relative against what the group would have led to: 0.2 is 20 % more
     * @param interval where the true one lies with the interval's chance
     * @param pValue two-sided, of no effect; it cannot be below one over the number of days
     */
    public record Rise(double relative, Interval interval, double pValue) {}

    /**
     * The effect.
     *
     * @param ours and {@code group}'s values by day
     * @param start how many days lie before
     * @param level chance that the interval covers, in (0, 1)
     */
    public static Estimate<Rise> estimate(double[] ours, double[] group, int start, double level) {
        if (ours.length != group.length || start < 0 || start > ours.length) {
            throw new IllegalArgumentException(
                    ours.length + " and " + group.length + " days, of which " + start + " before");
        }
        int after = ours.length - start;
        int needed = (int) Math.max(after, Math.ceil(2 / (1 - level)) - after);
        if (after == 0 || start < needed) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "之前 " + start + " 天、之后 " + after + " 天两边都有数；之前至少要 " + Math.max(needed, 1) + " 天",
                    "both have values on " + start + " days before and " + after + " after; at least "
                            + Math.max(needed, 1) + " before are needed");
        }
        double[] target = new double[ours.length];
        double[] donor = new double[ours.length];
        for (int day = 0; day < ours.length; day++) {
            if (!isPositive(ours[day]) || !isPositive(group[day])) {
                return Estimate.none(
                        Doubt.Reason.OUT_OF_DOMAIN,
                        "有的日子是 0 或负数，比不了倍数",
                        "some days are zero or negative, so that no factor compares them");
            }
            target[day] = Math.log(ours[day]);
            donor[day] = Math.log(group[day]);
        }
        return told(target, donor, start, level);
    }

    private static boolean isPositive(double value) {
        return value > 0 && Double.isFinite(value);
    }

    private static Estimate<Rise> told(double[] target, double[] donor, int start, double level) {
        double[][] donors = {donor};
        double[] gaps = new Mixture(donors, start).gaps(target, new double[] {1});
        double squares = 0;
        for (int day = 0; day < start; day++) {
            squares = Math.fma(gaps[day], gaps[day], squares);
        }
        // Logarithms of a fixed proportion differ in their last bits only.
        if (squares / start < 1e-24) {
            return Estimate.none(
                    Doubt.Reason.NO_VARIANCE,
                    "之前每天都与对照组成同一比例，没有误差可估计",
                    "before, ours was in fixed proportion to the group's; there is no noise to measure by");
        }
        int after = target.length - start;
        double effect = Means.of(gaps, start, target.length);
        ConformalTest test = new ConformalTest(donors, target, start);
        double step = Math.max(Math.sqrt(squares / start / after) / 2, Math.abs(effect) * 1e-9);
        Interval logs = test.interval(effect, step, level);
        return Estimate.of(new Rise(
                Math.expm1(effect),
                new Interval(Math.expm1(logs.lower()), Math.expm1(logs.upper()), level),
                test.pValue(0)));
    }
}
