package io.zhanggui.stats.effect;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Difference in differences: how much more the treated units changed than the others did.
 *
 * <p>Model: each unit's mean changes between the two times by a common amount and noise of its own, the same in spread for
 * all units; the treated change by the effect besides. Source: Bertrand, Duflo and Mullainathan (2004, QJE 119, section
 * IV.C): the periods of a unit are put into two means first, so that resemblance of one day to the next cannot feign
 * precision; then Student's two-sample interval over units, with units − 2 degrees of freedom, holds for few shops
 * (Donald and Lang 2007). The placebo chance is Conley and Taber's (2011) rank among the others.
 *
 * <p>Inputs: a {@link Panel}, one or more treated units, at least 2 others. Fails: fewer others (TOO_LITTLE_DATA), units
 * that all change alike (NO_VARIANCE), NaN or infinity (OUT_OF_DOMAIN). Example: others change by a factor of 1, 1.1 and
 * 1.21, the treated by 2: the relative effect is 2/1.1 − 1 = 82 %.
 */
public final class DifferenceInDifferences {

    private static final int LEAST_OTHERS = 2;
    private static final int ENOUGH_OTHERS = 5;
    private static final double LIKELY = 0.1;
    private static final double UNLIKELY = 0.02;

    private DifferenceInDifferences() {}

    /**
     * The effect.
     *
     * @param level chance that the interval covers, in (0, 1)
     */
    public static Estimate<EffectEstimate> estimate(Panel panel, Intervention intervention, double level) {
        return Transformed.of(panel, intervention).flatMap(data -> estimate(data, level));
    }

    static Estimate<EffectEstimate> estimate(Transformed data, double level) {
        int count = data.others().size();
        if (count < LEAST_OTHERS) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "只有 " + count + " 个对照店，至少要 " + LEAST_OTHERS + " 个才能知道店与店之间本来差多少",
                    count + " comparison units; at least " + LEAST_OTHERS
                            + " are needed to know how much units differ anyway");
        }
        double[] treated = changes(data, data.intervention().treated());
        double[] others = changes(data, data.others());
        double effect = Means.of(treated) - Means.of(others);
        int degrees = treated.length + others.length - 2;
        double variance = (Means.squares(treated) + Means.squares(others)) / degrees;
        double error = Math.sqrt(variance * (1.0 / treated.length + 1.0 / others.length));
        if (!(error > 0) || Double.isInfinite(error)) {
            return Estimate.none(
                    Doubt.Reason.NO_VARIANCE,
                    "对照店的变化完全相同，无法估计误差",
                    "all units changed by the same, so there is no measure of error");
        }
        double reach = Students.reach(level, degrees) * error;
        Interval interval = new Interval(effect - reach, effect + reach, level);
        List<DonorWeight> weights = data.others().stream()
                .map(unit -> new DonorWeight(data.name(unit), 1.0 / count))
                .toList();
        return Estimate.of(new EffectEstimate(
                EffectMethod.DIFFERENCE_IN_DIFFERENCES,
                data.scale(),
                data.relative(effect),
                data.relative(interval),
                data.total(effect),
                data.total(interval),
                Students.twoSided(effect / error, degrees),
                OptionalDouble.of(placebo(effect, others)),
                BeforeAfter.of(data.panel(), data.intervention()),
                trust(data),
                expected(data),
                weights));
    }

    private static double[] changes(Transformed data, List<Integer> units) {
        int start = data.intervention().start();
        return units.stream()
                .mapToDouble(unit ->
                        Means.of(data.series(unit), start, data.intervention().end())
                                - Means.of(data.series(unit), 0, start))
                .toArray();
    }

    /** Each other unit pretends to be treated and is compared with the rest of them. */
    private static double placebo(double effect, double[] others) {
        double mean = Means.of(others);
        double stretch = others.length / (others.length - 1.0);
        long larger = Arrays.stream(others)
                .filter(change -> Math.abs(change - mean) * stretch >= Math.abs(effect))
                .count();
        return (1.0 + larger) / (others.length + 1.0);
    }

    /** Whether the treated and the others moved alike before: slopes against time, compared like the changes. */
    private static Trust trust(Transformed data) {
        int start = data.intervention().start();
        double[] treated = slopes(data, data.intervention().treated(), start);
        double[] others = slopes(data, data.others(), start);
        int degrees = treated.length + others.length - 2;
        double variance = (Means.squares(treated) + Means.squares(others)) / degrees;
        double error = Math.sqrt(variance * (1.0 / treated.length + 1.0 / others.length));
        double apart = Means.of(treated) - Means.of(others);
        double chance = error > 0 ? Students.twoSided(apart / error, degrees) : 1;
        String figure = String.format(java.util.Locale.ROOT, "%.2f", chance);
        int count = others.length;
        if (chance < UNLIKELY) {
            return new Trust(
                    Trust.Grade.POOR,
                    "行动前的走势就与 " + count + " 个对照店不同（p = " + figure + "），结果不可信",
                    "before the action the trend already differed from the " + count + " others (p = " + figure
                            + "); do not rely on it");
        }
        boolean good = count >= ENOUGH_OTHERS && chance >= LIKELY;
        return new Trust(
                good ? Trust.Grade.GOOD : Trust.Grade.WEAK,
                "行动前的走势与 " + count + " 个对照店" + (chance >= LIKELY ? "相近" : "略有不同") + "（p = " + figure + "）"
                        + (count < ENOUGH_OTHERS ? "，但对照店太少" : ""),
                "before the action the trend was " + (chance >= LIKELY ? "like" : "somewhat unlike") + " that of the "
                        + count + " others (p = " + figure + ")"
                        + (count < ENOUGH_OTHERS ? ", but these are few" : ""));
    }

    private static double[] slopes(Transformed data, List<Integer> units, int start) {
        double middle = (start - 1) / 2.0;
        double squares = start * ((double) start * start - 1) / 12;
        return units.stream()
                .mapToDouble(unit -> {
                    double sum = 0;
                    for (int period = 0; period < start; period++) {
                        sum += (period - middle) * data.series(unit)[period];
                    }
                    return sum / squares;
                })
                .toArray();
    }

    private static double[] expected(Transformed data) {
        int start = data.intervention().start();
        double[] treated = data.treated();
        double level = Means.of(treated, 0, start);
        double[] mean = new double[treated.length];
        for (int unit : data.others()) {
            for (int period = 0; period < mean.length; period++) {
                mean[period] += data.series(unit)[period] / data.others().size();
            }
        }
        double others = Means.of(mean, 0, start);
        double[] expected = new double[treated.length];
        for (int period = 0; period < expected.length; period++) {
            expected[period] = data.expected(period, treated[period] - level - (mean[period] - others));
        }
        return expected;
    }
}
