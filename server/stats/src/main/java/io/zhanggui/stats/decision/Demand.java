package io.zhanggui.stats.decision;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * How much buyers would take: a distribution on zero and above.
 *
 * <p>Sources: the textbook distributions (Silver, Pyke and Thomas 2017, "Inventory and Production Management in Supply
 * Chains", chapters 4 and 9). Expected sales from a stock q are E[min(D, q)] = ∫₀^q P(D &gt; x) dx, in closed form for each.
 * Parameters that cannot be (NaN, negative, beyond {@value #LARGEST} units) are OUT_OF_DOMAIN. Example: Poisson demand of
 * mean 2 sells from a stock of 2 in the mean 2 − 0.5413 = 1.4587 units.
 */
public sealed interface Demand permits NormalDemand, GammaDemand, CountDemand, EmpiricalDemand {

    /** Units beyond which no distribution is built. */
    double LARGEST = 1e12;

    /** Counts have to be enumerable within a moment. */
    double LARGEST_COUNT = 1e7;

    double mean();

    /** P(D ≤ quantity). */
    double cumulative(double quantity);

    /** The smallest quantity that suffices with this chance, for a chance in (0, 1). */
    double quantile(double chance);

    /** E[min(D, quantity)]. */
    double expectedSales(double quantity);

    /** Whether demand comes in whole units only. */
    boolean isDiscrete();

    /** One draw, by the inverse of the cumulative distribution. */
    default double sample(RandomGenerator random) {
        return quantile(Math.clamp(random.nextDouble(), 1e-15, 1 - 1e-15));
    }

    /** Normal, where what lies below zero counts as no demand. */
    static Estimate<Demand> normal(double mean, double deviation) {
        return mean >= 0 && mean <= LARGEST && deviation > 0 && deviation <= LARGEST
                ? Estimate.of(new NormalDemand(mean, deviation))
                : refused("正态需求", mean, deviation);
    }

    /** Gamma with this mean and standard deviation. */
    static Estimate<Demand> gamma(double mean, double deviation) {
        boolean usable = mean > 0 && mean <= LARGEST && deviation > mean * 1e-4 && deviation < mean * 100;
        return usable ? Estimate.of(GammaDemand.of(mean, deviation)) : refused("伽马需求", mean, deviation);
    }

    static Estimate<Demand> poisson(double mean) {
        return mean > 0 && mean <= LARGEST_COUNT
                ? Estimate.of(new CountDemand(mean, Double.POSITIVE_INFINITY))
                : refused("泊松需求", mean, Math.sqrt(mean));
    }

    /** Negative binomial with this mean and standard deviation; the deviation must exceed the mean's root. */
    static Estimate<Demand> negativeBinomial(double mean, double deviation) {
        double excess = deviation * deviation - mean;
        boolean usable = mean > 0 && mean <= LARGEST_COUNT && excess > mean * 1e-6 && deviation < mean * 100 + 100;
        return usable ? Estimate.of(new CountDemand(mean, mean * mean / excess)) : refused("负二项需求", mean, deviation);
    }

    /** What was seen before, each value as likely as the others. */
    static Estimate<Demand> empirical(double[] values) {
        if (values.length == 0) {
            return Estimate.none(Reason.TOO_LITTLE_DATA, "没有一个需求观测值", "there is no observed demand");
        }
        boolean usable = Arrays.stream(values).allMatch(value -> value >= 0 && value <= LARGEST);
        return usable
                ? Estimate.of(EmpiricalDemand.of(values))
                : Estimate.none(
                        Reason.OUT_OF_DOMAIN, "需求观测值须为 0 到 1 万亿之间的数", "observed demand must lie between 0 and 1e12");
    }

    private static Estimate<Demand> refused(String kind, double mean, double deviation) {
        return Estimate.none(
                Reason.OUT_OF_DOMAIN,
                "%s不能有均值 %s、标准差 %s".formatted(kind, mean, deviation),
                "no such demand with mean %s and standard deviation %s".formatted(mean, deviation));
    }
}
