package io.zhanggui.bench.stats;

import io.zhanggui.bench.Benchmark;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.function.DoubleSupplier;

/** Times the engine, in turns with the baselines; medians of the rounds. The first round, which warms up, is shown too. */
public final class StatsBenchmark implements Benchmark {

    @Override
    public String name() {
        return "stats";
    }

    @Override
    public String zh() {
        return "统计引擎的速度，与同规模的裸计算相比";
    }

    @Override
    public String en() {
        return "speed of the statistics engine against raw work of the same size";
    }

    @Override
    public void run(Path folder, PrintStream out, String... words) {
        int rounds = words.length > 0 ? Integer.parseInt(words[0]) : 3;
        List<StatsTiming> timings = ServiceLoader.load(StatsTiming.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(timing -> words.length < 2 || timing.what().contains(words[1]))
                .toList();
        for (StatsTiming timing : timings) {
            timing.prepare();
            double[] ours = new double[rounds];
            double[] raw = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                ours[round] = seconds(timing::work);
                raw[round] = seconds(timing::rawWork);
            }
            out.printf(
                    Locale.ROOT,
                    "%-58s first %7.3f s, median %7.3f s (goal %.3f s)%n    against %s: %.3f s, ratio %.2f%n",
                    timing.what(),
                    ours[0],
                    median(ours),
                    timing.goalSeconds(),
                    timing.baseline(),
                    median(raw),
                    median(ours) / median(raw));
        }
    }

    private static double seconds(DoubleSupplier work) {
        long start = System.nanoTime();
        double figure = work.getAsDouble();
        double taken = (System.nanoTime() - start) / 1e9;
        if (!Double.isFinite(figure)) {
            throw new IllegalStateException("the work gave no figure: " + figure);
        }
        return taken;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
