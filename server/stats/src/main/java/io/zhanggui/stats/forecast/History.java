package io.zhanggui.stats.forecast;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import java.util.Arrays;

/**
 * A checked series at equal distances of time, the newest value last.
 *
 * <p>Missing values are given as NaN, and zero is a value. A gap inside is filled on the straight line between its
 * neighbours, after the typical deviation of each phase is taken off where two full periods are known. Missing values
 * before the first known one are dropped; those after the last known one are dropped too and counted in
 * {@link #stepsSinceLast()}, so that a forecast begins after the end of what was given. Where more than a third of the
 * span is missing there is no history.
 *
 * <p>Example: 1, NaN, 3 of period 1 becomes 1, 2, 3.
 */
public final class History {

    /** Larger figures cannot be squared and summed. */
    private static final double LARGEST = 1e140;

    private final double[] values;
    private final int period;
    private final int stepsSinceLast;
    private final int filled;

    private History(double[] values, int period, int stepsSinceLast, int filled) {
        this.values = values;
        this.period = period;
        this.stepsSinceLast = stepsSinceLast;
        this.filled = filled;
    }

    /**
     * @param values in any unit, NaN where missing; at least one known
     * @param period steps after which a season repeats, 1 for none
     * @return OUT_OF_DOMAIN for infinite or unbearably large values, TOO_LITTLE_DATA where none or too few are known
     * @throws IllegalArgumentException for a period below 1
     */
    public static Estimate<History> of(double[] values, int period) {
        if (period < 1) {
            throw new IllegalArgumentException("period " + period);
        }
        int first = 0;
        int end = values.length;
        while (first < end && Double.isNaN(values[first])) {
            first++;
        }
        while (end > first && Double.isNaN(values[end - 1])) {
            end--;
        }
        double[] span = Arrays.copyOfRange(values, first, end);
        int missing = 0;
        for (double value : span) {
            if (Double.isNaN(value)) {
                missing++;
            } else if (Math.abs(value) > LARGEST) {
                return Estimate.none(
                        Doubt.Reason.OUT_OF_DOMAIN,
                        "有一个值是 " + value + "，无法计算",
                        "a value is " + value + ", beyond what can be computed with");
            }
        }
        if (span.length == 0 || missing * 3 > span.length) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "共 " + span.length + " 期，其中 " + missing + " 期缺数；缺数不能超过三分之一，且至少要有一个值",
                    span.length + " steps of which " + missing
                            + " are missing; at most a third may be, and one value is needed");
        }
        double[] whole = missing == 0 ? span : Gaps.fill(span, period);
        return Estimate.of(new History(whole, period, values.length - end, missing));
    }

    /** A copy. */
    public double[] values() {
        return values.clone();
    }

    public double value(int index) {
        return values[index];
    }

    public int size() {
        return values.length;
    }

    public int period() {
        return period;
    }

    /** How many steps were given after the last known value. */
    public int stepsSinceLast() {
        return stepsSinceLast;
    }

    /** How many values inside were missing and are filled. */
    public int filled() {
        return filled;
    }

    /** Whether at least so many full periods are known of a series that has a season. */
    public boolean hasPeriods(int count) {
        return period > 1 && values.length >= (long) count * period;
    }

    /** The newest values, at most so many. */
    public History last(int count) {
        return count >= values.length
                ? this
                : new History(
                        Arrays.copyOfRange(values, values.length - count, values.length),
                        period,
                        stepsSinceLast,
                        filled);
    }

    /** What was known so many steps before the last value. */
    public History before(int steps) {
        if (steps < 0 || steps >= values.length) {
            throw new IllegalArgumentException(steps + " steps before the end of " + values.length);
        }
        return new History(Arrays.copyOf(values, values.length - steps), period, 0, filled);
    }

    /** Other values at the same times. */
    public History with(double[] others) {
        if (others.length != values.length) {
            throw new IllegalArgumentException(others.length + " values for " + values.length);
        }
        return new History(others.clone(), period, stepsSinceLast, filled);
    }

    /** The same values seen without a season. */
    public History withoutSeason() {
        return new History(values, 1, stepsSinceLast, filled);
    }

    public boolean isPositive() {
        return Arrays.stream(values).allMatch(value -> value > 0);
    }

    public boolean isConstant() {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }
}
