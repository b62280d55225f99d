package io.zhanggui.prove;

import io.zhanggui.stats.forecast.Forecast;
import io.zhanggui.stats.forecast.automatic.AutomaticForecast;
import io.zhanggui.stats.numeric.Randomness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * On simulated shops of known process the 95 % intervals of the automatic forecast cover 95 ± 2 % of what comes.
 *
 * <p>One trial is {@value #SHOPS} shops, each in turn of another process and length. A trial fails as soon as the share
 * so far cannot be meant to be within the bounds; at the full count it must be within them.
 */
public final class CoverageProof implements Proof {

    private static final int SHOPS = 20;
    private static final int HORIZON = 14;
    private static final double LEVEL = 0.95;
    private static final double TOLERANCE = 0.02;
    private static final int[] LENGTHS = {60, 120, 200, 400};

    @Override
    public String name() {
        return "coverage";
    }

    @Override
    public String zh() {
        return "模拟店铺上，预测的 95% 区间盖住 95±2% 的实际值";
    }

    @Override
    public String en() {
        return "on simulated shops the 95 % intervals of forecasts cover 95 ± 2 % of what comes";
    }

    @Override
    public int fullCount() {
        return 120;
    }

    @Override
    public int reducedCount() {
        return 3;
    }

    @Override
    public void tryOnce(Path folder, long seed, int number) throws IOException {
        int covered = IntStream.range(0, SHOPS)
                .parallel()
                .map(shop -> covered(seed * 1_000_003 + (long) number * SHOPS + shop, shop))
                .sum();
        Files.writeString(folder.resolve("trial-" + number + ".txt"), Integer.toString(covered));
        double share = share(folder, number);
        int series = (number + 1) * SHOPS;
        Files.writeString(
                folder.resolve("result.txt"),
                String.format(Locale.ROOT, "%d series, %d steps each: coverage %.4f%n", series, HORIZON, share));
        // The steps of one series go together: at worst a series counts as one observation.
        double doubt = number == fullCount() - 1 ? 0 : 4 * Math.sqrt(LEVEL * (1 - LEVEL) / series);
        if (Math.abs(share - LEVEL) > TOLERANCE + doubt) {
            throw new AssertionError("coverage " + share + " of " + series + " series");
        }
    }

    private static double share(Path folder, int last) throws IOException {
        double sum = 0;
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> trials = files.filter(
                            file -> file.getFileName().toString().startsWith("trial-"))
                    .toList();
            for (Path trial : trials) {
                sum += Integer.parseInt(Files.readString(trial).strip());
            }
        }
        return sum / ((last + 1.0) * SHOPS * HORIZON);
    }

    private static int covered(long seed, int shop) {
        int length = LENGTHS[shop / 5 % LENGTHS.length];
        double[] sales = sales(Randomness.seeded(seed), shop % 5, length + HORIZON);
        int period = shop % 5 >= 3 ? 7 : 1;
        Forecast forecast = AutomaticForecast.of(Arrays.copyOf(sales, length), HORIZON, LEVEL, period)
                .get();
        return (int) forecast.steps().stream()
                .filter(step -> step.interval().contains(sales[length + step.number() - 1]))
                .count();
    }

    /** Noise about a mean; a moving level; a drifting walk; a week about a moving level; a week of factors. */
    private static double[] sales(RandomGenerator random, int process, int size) {
        double[] sales = new double[size];
        double level = 1000;
        double drift = 2 * random.nextGaussian();
        for (int day = 0; day < size; day++) {
            double noise = random.nextGaussian();
            double week = 1 + 0.3 * Math.sin(2 * Math.PI * day / 7) + (day % 7 >= 5 ? 0.2 : 0);
            sales[day] = switch (process) {
                case 0 -> 1000 + 60 * noise;
                case 1 -> level + 40 * noise;
                case 2 -> level;
                case 3 -> level + 300 * (week - 1) + 40 * noise;
                default -> level * week * Math.exp(0.06 * noise);
            };
            level += 10 * random.nextGaussian() + (process == 2 ? drift : 0);
        }
        return sales;
    }
}
