package io.zhanggui.prove;

import io.zhanggui.stats.Interval;
import io.zhanggui.stats.effect.DifferenceInDifferences;
import io.zhanggui.stats.effect.EffectEstimate;
import io.zhanggui.stats.effect.InterruptedSeries;
import io.zhanggui.stats.effect.PulledForward;
import io.zhanggui.stats.effect.SyntheticControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The 90 % interval of every method of effect covers the known effect in 90 ± 3 % of simulated shops. A trial simulates
 * fifty shops for each method and leaves its counts in a file of its own.
 */
public final class EffectProof implements Proof {

    private static final double LEVEL = 0.9;
    private static final double TOLERANCE = 0.03;
    private static final int SHOPS = 50;
    private static final int DIP_DAYS = 5;
    private static final String[] METHODS = {"differences", "synthetic", "series", "promotion"};

    @Override
    public String name() {
        return "effect";
    }

    @Override
    public String zh() {
        return "已知效果的模拟店铺上，四种效果估计的 90% 区间各有 90±3% 包含真值";
    }

    @Override
    public String en() {
        return "on simulated shops with known effect, the 90 % interval of each of four methods covers 90 ± 3 %";
    }

    @Override
    public int fullCount() {
        return 60;
    }

    @Override
    public int reducedCount() {
        return 2;
    }

    @Override
    public void tryOnce(Path folder, long seed, int number) throws Exception {
        int[] covered = new int[METHODS.length];
        for (int shop = 0; shop < SHOPS; shop++) {
            long own = (seed * 1_000_003 + number) * SHOPS + shop;
            SimulatedShops market = SimulatedShops.market(own);
            count(covered, 0, covers(market, differences(market)));
            count(covered, 1, covers(market, mixture(market)));
            SimulatedShops alone = SimulatedShops.alone(own);
            count(covered, 2, covers(alone, series(alone)));
            SimulatedShops promotion = SimulatedShops.promotion(own, DIP_DAYS);
            count(covered, 3, net(promotion, own).contains(promotion.net()));
        }
        write(folder, number, covered);
        check(sum(folder, number), (number + 1) * SHOPS);
    }

    private static EffectEstimate differences(SimulatedShops shops) {
        return DifferenceInDifferences.estimate(shops.panel(), shops.intervention(), LEVEL)
                .get();
    }

    private static EffectEstimate mixture(SimulatedShops shops) {
        return SyntheticControl.estimate(shops.panel(), shops.intervention(), LEVEL)
                .get();
    }

    private static EffectEstimate series(SimulatedShops shops) {
        return InterruptedSeries.estimate(shops.panel(), shops.intervention(), shops.calendar(), LEVEL)
                .get();
    }

    private static Interval net(SimulatedShops shops, long seed) {
        return PulledForward.estimate(
                        shops.panel(), shops.intervention(), DIP_DAYS, DIP_DAYS, shops.calendar(), LEVEL, seed)
                .get()
                .netInterval();
    }

    private static boolean covers(SimulatedShops shops, EffectEstimate estimate) {
        return estimate.relativeInterval().contains(shops.effect());
    }

    private static void count(int[] covered, int method, boolean covers) {
        covered[method] += covers ? 1 : 0;
    }

    /** While the shops are few the tolerance widens by four standard deviations of the count; from 2,000 on it is ± 3 %. */
    private static void check(int[] covered, int shops) {
        double chance = shops >= 2000 ? 0 : 4 * Math.sqrt(LEVEL * (1 - LEVEL) / shops);
        for (int method = 0; method < METHODS.length; method++) {
            double share = (double) covered[method] / shops;
            if (Math.abs(share - LEVEL) > TOLERANCE + chance) {
                throw new AssertionError(String.format(
                        Locale.ROOT, "%s covers %.3f of %d simulated shops", METHODS[method], share, shops));
            }
        }
    }

    private static int[] sum(Path folder, int last) throws IOException {
        int[] sum = new int[METHODS.length];
        for (int number = 0; number <= last; number++) {
            String[] counts = Files.readString(file(folder, number)).strip().split(",", -1);
            for (int method = 0; method < sum.length; method++) {
                sum[method] += Integer.parseInt(counts[method]);
            }
        }
        return sum;
    }

    private static void write(Path folder, int number, int... covered) throws IOException {
        Files.writeString(
                file(folder, number),
                Arrays.stream(covered).mapToObj(String::valueOf).collect(Collectors.joining(",")));
    }

    private static Path file(Path folder, int number) {
        return folder.resolve("trial-" + number + ".csv");
    }
}
