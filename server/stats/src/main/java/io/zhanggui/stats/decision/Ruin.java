package io.zhanggui.stats.decision;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.Interval;
import io.zhanggui.stats.numeric.Randomness;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The chance that cash falls below zero within so many weeks.
 *
 * <p>Source: Asmussen and Albrecher (2010), "Ruin Probabilities", chapters I and VI: the finite-time ruin probability of a
 * random walk, here by Monte Carlo with Wilson's interval, because payments are dated and flows need not be alike. For equal
 * normal weeks {@link #lundbergBound} gives the ceiling that holds for ever. Failures: OUT_OF_DOMAIN for NaN and infinities.
 * Example: 3 yuan, each week +1 with chance 0.6, else −1: below zero at some time with chance (0.4/0.6)⁴ = 0.1975.
 *
 * @param chance that cash is below zero at the end of any week
 * @param interval of the chance, 95 %, for the number of runs
 * @param chanceByWeek the same up to each week; the last equals {@code chance}
 * @param medianLowest the lowest cash of the middle run
 * @param cashForFivePercent the starting cash with which the chance would be 5 %
 */
public record Ruin(
        double chance, Interval interval, List<Double> chanceByWeek, double medianLowest, double cashForFivePercent) {

    private static final long MOST_DRAWS = 200_000_000;

    public Ruin {
        chanceByWeek = List.copyOf(chanceByWeek);
    }

    /** What a week brings less what it costs, in yuan; a draw by the generator. */
    @FunctionalInterface
    public interface WeeklyFlow {
        double net(int week, RandomGenerator random);
    }

    /** Weeks with these means and one standard deviation, normal and independent. */
    public static WeeklyFlow normal(double[] means, double deviation) {
        return (week, random) -> means[week] + deviation * random.nextGaussian();
    }

    /** Weeks drawn from past ones with replacement, less dated payments. */
    public static WeeklyFlow likeBefore(double[] past, double[] payments) {
        return (week, random) -> past[random.nextInt(past.length)] - payments[week];
    }

    /**
     * Simulates.
     *
     * @param cash at the start, in yuan
     * @param weeks at least 1
     * @param runs at least 2, and runs × weeks at most {@value #MOST_DRAWS}
     */
    public static Estimate<Ruin> of(double cash, int weeks, WeeklyFlow flow, int runs, long seed) {
        if (weeks < 1 || runs < 2 || (long) weeks * runs > MOST_DRAWS) {
            throw new IllegalArgumentException(weeks + " weeks, " + runs + " runs");
        }
        RandomGenerator random = Randomness.seeded(seed);
        long[] ruined = new long[weeks];
        double[] lowest = new double[runs];
        for (int run = 0; run < runs; run++) {
            double now = 0;
            double low = Double.POSITIVE_INFINITY;
            int first = weeks;
            for (int week = 0; week < weeks; week++) {
                now += flow.net(week, random);
                low = Math.min(low, now);
                first = cash + now < 0 ? Math.min(first, week) : first;
            }
            if (!(Math.abs(cash + now) < 1e100)) {
                return Estimate.none(Reason.OUT_OF_DOMAIN, "现金或每周收支不是有限数", "cash or a weekly flow is not finite");
            }
            lowest[run] = low;
            if (first < weeks) {
                ruined[first]++;
            }
        }
        return Estimate.of(summarise(cash, ruined, lowest));
    }

    /**
     * Lundberg's ceiling exp(−2 μ u / σ²) on the chance of ruin at any time for independent normal weeks of mean μ and
     * deviation σ from cash u; 1 where the mean is not positive.
     */
    public static double lundbergBound(double cash, double mean, double deviation) {
        return mean <= 0 ? 1 : Math.min(1, Math.exp(-2 * mean / deviation * (cash / deviation)));
    }

    private static Ruin summarise(double cash, long[] ruined, double[] lowest) {
        int runs = lowest.length;
        Double[] byWeek = new Double[ruined.length];
        long sum = 0;
        for (int week = 0; week < ruined.length; week++) {
            sum += ruined[week];
            byWeek[week] = (double) sum / runs;
        }
        Arrays.sort(lowest);
        return new Ruin(
                (double) sum / runs,
                Wilson.interval(sum, runs, 0.95),
                List.of(byWeek),
                cash + lowest[runs / 2],
                Math.max(0, -lowest[(int) (runs * 0.05)]));
    }
}
