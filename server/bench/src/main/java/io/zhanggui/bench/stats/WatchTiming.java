package io.zhanggui.bench.stats;

import io.zhanggui.stats.anomaly.AlarmBudget;
import io.zhanggui.stats.anomaly.HistoryScan;
import io.zhanggui.stats.anomaly.Measure;
import io.zhanggui.stats.anomaly.Rhythm;
import io.zhanggui.stats.anomaly.WatchPlan;
import io.zhanggui.stats.numeric.Randomness;
import java.util.random.RandomGenerator;

/** A year of a shop's visitors minute by minute through the online watch. */
public final class WatchTiming implements StatsTiming {

    private static final int MINUTES = 365 * 1440;

    private double[] visitors = {};

    @Override
    public String what() {
        return "watch: a year of minutes, 525,600 values, one by one";
    }

    @Override
    public String baseline() {
        return "one smoothing step with exp and log for each value";
    }

    @Override
    public double goalSeconds() {
        return 2;
    }

    @Override
    public void prepare() {
        RandomGenerator random = Randomness.seeded(1);
        visitors = new double[MINUTES];
        for (int minute = 0; minute < MINUTES; minute++) {
            double mean = 100 * (1 - 0.7 * Math.cos(2 * Math.PI * (minute % 1440) / 1440));
            visitors[minute] = Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
    }

    @Override
    public double work() {
        WatchPlan plan = WatchPlan.of(Measure.COUNT, Rhythm.MINUTES, AlarmBudget.ofSeries(1));
        return HistoryScan.of(plan, 0, visitors).get().state().baseline().level();
    }

    @Override
    public double rawWork() {
        double level = Math.log(visitors[0] + 1);
        for (double value : visitors) {
            level += 0.01 * (Math.log(value + 1) - level) * Math.exp(-level * level / 1e6);
        }
        return level;
    }
}
