package io.zhanggui.prove;

import io.zhanggui.stats.budget.Adstock;
import io.zhanggui.stats.budget.FittedCurve;
import io.zhanggui.stats.budget.Hill;
import io.zhanggui.stats.budget.ResponseFit;
import io.zhanggui.stats.budget.ResponseFitter;
import io.zhanggui.stats.budget.WeeklyData;
import io.zhanggui.stats.numeric.Randomness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.hipparchus.distribution.continuous.BetaDistribution;

/**
 * In worlds of known curves the 90 % interval of a channel's weekly contribution covers the truth in at least 85 %.
 *
 * <p>One trial is {@value #WORLDS} worlds of three years and one to three channels, with trend, season and noise. A trial
 * fails as soon as the misses so far could not come from {@value #MOST_MISSES}; at the full count the share itself must lie
 * below it. The file beside tells the coverage, the mean error and how many curves were called identified.
 */
public final class CurveProof implements Proof {

    private static final int WORLDS = 10;
    private static final int WEEKS = 156;
    private static final double MOST_MISSES = 0.15;
    private static final double SURE = 0.9999;

    @Override
    public String name() {
        return "curves";
    }

    @Override
    public String zh() {
        return "已知响应曲线的模拟里，渠道效果的 90 % 区间至少覆盖 85 %";
    }

    @Override
    public String en() {
        return "in worlds of known curves the 90 % interval of a channel's effect covers it in at least 85 %";
    }

    @Override
    public int fullCount() {
        return 50;
    }

    @Override
    public int reducedCount() {
        return 3;
    }

    @Override
    public void tryOnce(Path folder, long seed, int number) throws IOException {
        double[] count = new double[4];
        for (int world = 0; world < WORLDS; world++) {
            count(Randomness.seeded(seed * 1_000_003 + (long) number * WORLDS + world), count);
        }
        Files.writeString(
                folder.resolve("trial-" + number + ".csv"),
                String.join(",", Arrays.stream(count).mapToObj(String::valueOf).toList()) + "\n");
        double[] all = new double[4];
        for (int trial = 0; trial <= number; trial++) {
            String[] cells = Files.readString(folder.resolve("trial-" + trial + ".csv"))
                    .strip()
                    .split(",");
            for (int i = 0; i < all.length; i++) {
                all[i] += Double.parseDouble(cells[i]);
            }
        }
        Files.writeString(
                folder.resolve("result.txt"),
                "curves %.0f, covered %.4f, mean error %.4f, identified %.4f%n"
                        .formatted(all[0], 1 - all[1] / all[0], all[2] / all[0], all[3] / all[0]));
        check(all[0], all[1], number == fullCount() - 1);
    }

    private static void check(double curves, double misses, boolean full) {
        double surely = misses == 0
                ? 0
                : new BetaDistribution(misses, curves - misses + 1).inverseCumulativeProbability(1 - SURE);
        if (surely > MOST_MISSES || (full && misses > MOST_MISSES * curves)) {
            throw new AssertionError("%.0f of %.0f curves lie outside their 90 %% interval".formatted(misses, curves));
        }
    }

    /** Adds curves, misses, relative errors and identified ones. */
    private static void count(RandomGenerator random, double[] count) {
        double noise = random.nextDouble(2_000, 6_000);
        double[] response = new double[WEEKS];
        Arrays.setAll(
                response,
                week -> 100_000
                        + 50.0 * week
                        + 8_000 * Math.sin(2 * Math.PI * week / 52.18)
                        + noise * random.nextGaussian());
        List<WeeklyData.Column> channels = new ArrayList<>();
        List<Hill> truths = new ArrayList<>();
        for (int c = random.nextInt(1, 4); c > 0; c--) {
            double[] spend = new double[WEEKS];
            Arrays.setAll(spend, week -> random.nextInt(4) == 0 ? 0 : 20_000 * random.nextDouble(0.2, 2.2));
            Hill truth = new Hill(
                    random.nextDouble(30_000, 90_000), random.nextDouble(8_000, 40_000), random.nextDouble(0.8, 2));
            double[] levels = Adstock.geometric(spend, random.nextDouble(0.6));
            Arrays.setAll(response, week -> response[week] + truth.at(levels[week]));
            channels.add(new WeeklyData.Column("c" + c, spend));
            truths.add(truth);
        }
        WeeklyData data = new WeeklyData(response, channels, List.of()).withTrendAndSeason(2);
        ResponseFit fit =
                ResponseFitter.fit(data, new ResponseFitter.Settings(100, 1, 1)).get();
        for (int c = 0; c < truths.size(); c++) {
            FittedCurve curve = fit.curves().get(c);
            double truth = truths.get(c).at(curve.meanSpend());
            count[0]++;
            count[1] += curve.contributionInterval().contains(truth) ? 0 : 1;
            count[2] += Math.abs(curve.contribution() / truth - 1);
            count[3] += curve.isIdentified() ? 1 : 0;
        }
    }
}
