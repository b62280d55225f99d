package io.zhanggui.stats.decision;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.Interval;
import io.zhanggui.stats.numeric.CompensatedSum;
import io.zhanggui.stats.numeric.Randomness;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * The distribution of a profit that depends on several uncertain things, by Monte Carlo.
 *
 * <p>Source: Glasserman (2003), "Monte Carlo Methods in Financial Engineering", chapter 1. The mean comes with its standard
 * error, chances with Wilson's interval (1927). Prefer {@link BetRisk} where only demand is uncertain. Failure:
 * OUT_OF_DOMAIN where a draw is not finite. Example: a coin of −100 or 400 in 10,000 draws has a mean of 150 ± 2.5.
 */
public final class SimulatedProfit {

    private static final int MOST_RUNS = 10_000_000;

    private final double[] sorted;
    private final double mean;
    private final double deviation;

    private SimulatedProfit(double[] sorted, double mean, double deviation) {
        this.sorted = sorted;
        this.mean = mean;
        this.deviation = deviation;
    }

    /**
     * Draws.
     *
     * @param draw one outcome in yuan, using nothing random but the generator
     * @param runs 2 to {@value #MOST_RUNS}
     */
    public static Estimate<SimulatedProfit> of(ToDoubleFunction<RandomGenerator> draw, int runs, long seed) {
        if (runs < 2 || runs > MOST_RUNS) {
            throw new IllegalArgumentException("runs " + runs);
        }
        RandomGenerator random = Randomness.seeded(seed);
        double[] profits = new double[runs];
        for (int i = 0; i < runs; i++) {
            profits[i] = draw.applyAsDouble(random);
            if (!(Math.abs(profits[i]) < 1e100)) {
                String found = String.valueOf(profits[i]);
                return Estimate.none(
                        Reason.OUT_OF_DOMAIN,
                        "第 %d 次模拟得到 %s，须为有限数".formatted(i + 1, found),
                        "draw %d gave %s; it must be finite".formatted(i + 1, found));
            }
        }
        Arrays.sort(profits);
        double mean = CompensatedSum.of(profits) / runs;
        double squares = 0;
        for (double profit : profits) {
            squares += (profit - mean) * (profit - mean);
        }
        return Estimate.of(new SimulatedProfit(profits, mean, Math.sqrt(squares / (runs - 1))));
    }

    public int runs() {
        return sorted.length;
    }

    public double mean() {
        return mean;
    }

    /** Of the mean; falls with the root of the runs. */
    public double standardError() {
        return deviation / Math.sqrt(sorted.length);
    }

    public double standardDeviation() {
        return deviation;
    }

    public double quantile(double chance) {
        return sorted[Math.clamp((int) Math.ceil(chance * sorted.length) - 1, 0, sorted.length - 1)];
    }

    /** The mean of the worst part of outcomes. */
    public double expectedShortfall(double part) {
        int worst = Math.clamp((int) Math.round(part * sorted.length), 1, sorted.length);
        return CompensatedSum.of(Arrays.copyOf(sorted, worst)) / worst;
    }

    public double chanceOfLoss() {
        return (double) below(0) / sorted.length;
    }

    public Interval chanceOfLossInterval(double level) {
        return Wilson.interval(below(0), sorted.length, level);
    }

    private int below(double limit) {
        int found = 0;
        while (found < sorted.length && sorted[found] < limit) {
            found++;
        }
        return found;
    }
}
