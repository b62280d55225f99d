package io.zhanggui.prove;

import io.zhanggui.stats.numeric.Randomness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.hipparchus.distribution.continuous.BetaDistribution;

/**
 * Tests without an effect, looked at every day for a month, alarm in at most 5 % of the runs when they are read by the
 * always-valid test; for contrast the file also counts how often the fixed test would have alarmed.
 *
 * <p>One trial is {@value #RUNS} runs. A trial fails as soon as the errors so far could not come from 5 %; at the full
 * count the share itself must be at most 5.0 % and its upper 99 % bound (Clopper and Pearson 1934) at most 5.5 %.
 */
public final class PeekingProof implements Proof {

    static final double ALPHA = 0.05;

    private static final int RUNS = 100;
    private static final double HIGHEST_BOUND = 0.055;
    private static final double SURE = 0.9999;

    @Override
    public String name() {
        return "peeking";
    }

    @Override
    public String zh() {
        return "没有差别的实验天天看，序贯检验误报不超过 5 %";
    }

    @Override
    public String en() {
        return "tests without an effect, looked at daily, alarm in at most 5 % of the runs";
    }

    @Override
    public int fullCount() {
        return 100;
    }

    @Override
    public int reducedCount() {
        return 3;
    }

    @Override
    public void tryOnce(Path folder, long seed, int number) throws IOException {
        PeekingCount count = new PeekingCount();
        for (int run = 0; run < RUNS; run++) {
            RandomGenerator random = Randomness.seeded(seed * 1_000_003 + (long) number * RUNS + run);
            count.add(PeekedRun.of(random));
        }
        Files.writeString(folder.resolve("trial-" + number + ".csv"), count.toLine());
        PeekingCount all = read(folder, number);
        Files.writeString(folder.resolve("result.txt"), all.describe());
        check("proportion", all.proportionErrors(), all.runs(), number);
        check("mean", all.meanErrors(), all.runs(), number);
    }

    private void check(String metric, int errors, int runs, int number) {
        double surely = errors == 0 ? 0 : bound(errors, runs - errors + 1, 1 - SURE);
        boolean full = number == fullCount() - 1;
        double atMost = bound(errors + 1, runs - errors, 0.99);
        if (surely > ALPHA || (full && (errors > ALPHA * runs || atMost > HIGHEST_BOUND))) {
            throw new AssertionError(metric + ": " + errors + " of " + runs
                    + " runs without an effect alarmed, upper 99 % bound " + atMost);
        }
    }

    private static double bound(int alpha, int beta, double chance) {
        return beta == 0 ? 1 : new BetaDistribution(alpha, beta).inverseCumulativeProbability(chance);
    }

    /** Files of later trials, left by a run with another count, do not belong to this one. */
    private static PeekingCount read(Path folder, int number) throws IOException {
        PeekingCount all = new PeekingCount();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> trials = files.filter(
                            file -> file.getFileName().toString().matches("trial-\\d+\\.csv"))
                    .filter(file -> numberOf(file) <= number)
                    .toList();
            for (Path trial : trials) {
                all.add(Files.readString(trial));
            }
        }
        return all;
    }

    private static int numberOf(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceAll("\\D", ""));
    }
}
