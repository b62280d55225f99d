package io.zhanggui.bench.stats;

import io.zhanggui.stats.budget.Adstock;
import io.zhanggui.stats.budget.Hill;
import io.zhanggui.stats.budget.ResponseFitter;
import io.zhanggui.stats.budget.WeeklyData;
import io.zhanggui.stats.numeric.Randomness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Five channels over four years of weeks, with 200 draws of uncertainty. */
public final class CurveFitTiming implements StatsTiming {

    private static final int WEEKS = 208;
    private static final int CHANNELS = 5;
    private static final int DRAWS = 200;

    private WeeklyData data =
            new WeeklyData(new double[1], List.of(new WeeklyData.Column("", new double[1])), List.of());

    @Override
    public String what() {
        return "budget: curves of 5 channels, 208 weeks, 200 draws";
    }

    @Override
    public String baseline() {
        return "the forward model 200 x 20 times (20 evaluations a draw), one thread";
    }

    @Override
    public double goalSeconds() {
        return 5;
    }

    @Override
    public void prepare() {
        RandomGenerator random = Randomness.seeded(11);
        double[] response = new double[WEEKS];
        Arrays.setAll(response, week -> 100_000 + 3_000 * random.nextGaussian());
        List<WeeklyData.Column> channels = new ArrayList<>();
        for (int c = 0; c < CHANNELS; c++) {
            double[] spend = new double[WEEKS];
            Arrays.setAll(spend, week -> random.nextInt(4) == 0 ? 0 : 20_000 * random.nextDouble());
            double[] effect = effect(spend);
            Arrays.setAll(response, week -> response[week] + effect[week]);
            channels.add(new WeeklyData.Column("c" + c, spend));
        }
        data = new WeeklyData(response, channels, List.of()).withTrendAndSeason(2);
    }

    private static double[] effect(double[] spend) {
        Hill hill = new Hill(40_000, 9_000, 1.4);
        double[] levels = Adstock.geometric(spend, 0.4);
        Arrays.setAll(levels, week -> hill.at(levels[week]));
        return levels;
    }

    @Override
    public double work() {
        return ResponseFitter.fit(data, new ResponseFitter.Settings(DRAWS, 1, 1))
                .get()
                .residualDeviation();
    }

    @Override
    public double rawWork() {
        double sum = 0;
        for (int run = 0; run < DRAWS * 20; run++) {
            for (WeeklyData.Column channel : data.channels()) {
                sum += effect(channel.values())[run % WEEKS];
            }
        }
        return sum;
    }
}
