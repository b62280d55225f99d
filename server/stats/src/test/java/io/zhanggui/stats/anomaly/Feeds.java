package io.zhanggui.stats.anomaly;

import io.zhanggui.stats.numeric.Randomness;
import java.util.List;
import java.util.random.RandomGenerator;

/** Series of known course for the tests. */
final class Feeds {

    static final WatchPlan DAILY = WatchPlan.of(Measure.COUNT, Rhythm.DAILY, AlarmBudget.ofSeries(1));
    static final WatchPlan AMOUNTS = WatchPlan.of(Measure.AMOUNT, Rhythm.DAILY, AlarmBudget.ofSeries(1));
    private static final double[] WEEK = {0.9, 0.95, 1, 1, 1.05, 1.2, 1.3};

    private Feeds() {}

    /** Days about a level, with a week and noise of five per cent. */
    static double[] days(long seed, int length, double level) {
        RandomGenerator random = Randomness.seeded(seed);
        double[] values = new double[length];
        for (int day = 0; day < length; day++) {
            values[day] = Math.rint(level * WEEK[day % 7] * Math.exp(0.05 * random.nextGaussian()));
        }
        return values;
    }

    /** Minutes with Poisson noise about a busy afternoon and a quiet night. */
    static double[] minutes(long seed, int days, double mean) {
        RandomGenerator random = Randomness.seeded(seed);
        double[] values = new double[days * 1440];
        for (int minute = 0; minute < values.length; minute++) {
            double rate = mean * (1 - 0.7 * Math.cos(2 * Math.PI * (minute % 1440) / 1440));
            values[minute] = Math.max(0, Math.rint(rate + Math.sqrt(rate) * random.nextGaussian()));
        }
        return values;
    }

    static double[] times(double[] values, int from, int to, double factor) {
        double[] changed = values.clone();
        for (int i = from; i < to; i++) {
            changed[i] = Math.rint(changed[i] * factor);
        }
        return changed;
    }

    static List<Finding> scan(WatchPlan plan, double... values) {
        return HistoryScan.of(plan, 0, values).get().findings();
    }

    static List<FindingKind> kinds(List<Finding> findings) {
        return findings.stream().map(Finding::kind).toList();
    }
}
