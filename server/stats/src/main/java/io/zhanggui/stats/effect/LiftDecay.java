package io.zhanggui.stats.effect;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How the lift that a promotion leaves behind fades, and after how many steps half of it is gone.
 *
 * <p>Model: lift_t = a · s(t; h) + e_t for the steps t = 1, 2, … after the promotion, s one of {@link DecayShape}, h the
 * half-life, e_t = ρ e_{t−1} + u_t, u normal. Source: generalised least squares by Prais and Winsten (1954) for each
 * shape, h and ρ of a grid; the grid is weighted by what is left of the likelihood when a is taken out
 * (RSS^(−(n−1)/2) √(1 − ρ²)), even in log h and between the shapes, so that intervals know that neither shape nor h nor ρ
 * is known. Given these a is Student with n − 1 degrees.
 *
 * <p>Input: what was sold less what would have been sold anyway, one value a step in the series' unit, the first of the
 * first step after the promotion. Fails: fewer than 6 steps or a value that is no number (TOO_LITTLE_DATA,
 * OUT_OF_DOMAIN); all 0 or an exact fit (NO_VARIANCE); a lift that is not told from none (NOT_IDENTIFIED). A lift that
 * does not visibly fade has no half-life, only {@link #atLeast}. Example: 40, 20, 10, 5 … halves in one step.
 *
 * @param shape the likelier one
 * @param shapeChance its chance against the other one, from 0.5 to 1
 * @param first the lift of the first step
 * @param halfLife in steps, median and interval; a doubt where no end of the lift is in sight
 * @param atLeast the half-life is longer than this with the chance (1 + level) / 2
 * @param curve the lift of each step, those asked for beyond the data too
 * @param total the sum of the curve
 */
public record LiftDecay(
        DecayShape shape,
        double shapeChance,
        Lift first,
        Estimate<Lift> halfLife,
        double atLeast,
        List<Lift> curve,
        Lift total) {

    private static final int LEAST_STEPS = 6;
    private static final double LARGEST = 1e140;

    /** A figure and where it lies. */
    public record Lift(double value, Interval interval) {}

    public LiftDecay {
        curve = List.copyOf(curve);
    }

    /**
     * The decay.
     *
     * @param lifts step by step
     * @param steps how many the curve and the total are to have, at least 1
     * @param level chance that an interval covers, in (0, 1)
     */
    public static Estimate<LiftDecay> fit(double[] lifts, int steps, double level) {
        if (steps < 1 || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException(steps + " steps, level " + level);
        }
        if (Arrays.stream(lifts).anyMatch(lift -> !(Math.abs(lift) <= LARGEST))) {
            return Estimate.none(
                    Doubt.Reason.OUT_OF_DOMAIN,
                    "增量里有非数字、无穷大或大到无法计算的值",
                    "a lift is no number, infinite, or too large to compute with");
        }
        if (lifts.length < LEAST_STEPS) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "活动后只有 " + lifts.length + " 期，看衰减至少要 " + LEAST_STEPS + " 期",
                    lifts.length + " steps after the promotion; a decay needs at least " + LEAST_STEPS);
        }
        double size = Arrays.stream(lifts).map(Math::abs).max().orElse(0);
        double[] scaled = Arrays.stream(lifts).map(lift -> lift / size).toArray();
        DecayGrid grid = size == 0 ? DecayGrid.EMPTY : DecayGrid.of(scaled);
        if (grid.isEmpty()) {
            return Estimate.none(
                    Doubt.Reason.NO_VARIANCE,
                    "增量全为 0 或与曲线完全吻合，没有误差可估计",
                    "the lifts are all 0 or lie on the curve exactly; there is no noise to measure errors by");
        }
        return stands(grid, lifts, level) ? Estimate.of(told(grid, size, steps, level)) : noLift(grid.below(0));
    }

    private static boolean stands(DecayGrid grid, double[] lifts, double level) {
        return grid.below(0) < (1 - level) / 2 && Arrays.stream(lifts).sum() > 0;
    }

    private static LiftDecay told(DecayGrid grid, double size, int steps, double level) {
        double exponential = grid.chance(DecayShape.EXPONENTIAL);
        double tail = (1 - level) / 2;
        return new LiftDecay(
                exponential >= 0.5 ? DecayShape.EXPONENTIAL : DecayShape.POWER,
                Math.max(exponential, 1 - exponential),
                grid.lift(point -> 1, size, level),
                halfLife(grid, level),
                grid.halfLife(tail),
                IntStream.rangeClosed(1, steps)
                        .mapToObj(step -> grid.lift(point -> point.left(step), size, level))
                        .toList(),
                grid.lift(point -> point.sum(steps), size, level));
    }

    private static Estimate<Lift> halfLife(DecayGrid grid, double level) {
        double tail = (1 - level) / 2;
        double lower = grid.halfLife(tail);
        if (grid.endless() > tail) {
            return Estimate.none(
                    Doubt.Reason.NOT_IDENTIFIED,
                    String.format(Locale.ROOT, "这些期内看不出增量会消退；只能说半衰期至少 %.1f 期，再等几期", lower),
                    String.format(
                            Locale.ROOT,
                            "the lift does not visibly fade in these steps; its half-life is at least %.1f of them, wait for more",
                            lower));
        }
        return Estimate.of(new Lift(grid.halfLife(0.5), new Interval(lower, grid.halfLife(1 - tail), level)));
    }

    private static Estimate<LiftDecay> noLift(double below) {
        return Estimate.none(
                Doubt.Reason.NOT_IDENTIFIED,
                String.format(Locale.ROOT, "活动后的增量与 0 区分不开（不高于 0 的可能 %.0f%%），没有可衰减的东西", 100 * below),
                String.format(
                        Locale.ROOT,
                        "the lift after the promotion is not told from none (%.0f %% chance of 0 or less); nothing is there to fade",
                        100 * below));
    }
}
