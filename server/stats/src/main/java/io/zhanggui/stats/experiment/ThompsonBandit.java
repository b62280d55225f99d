package io.zhanggui.stats.experiment;

import io.zhanggui.stats.numeric.Randomness;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Shares visitors out by the chance of each variant to be the best, so that the better one earns while the test runs.
 * For choosing among offers of a short campaign; an effect with an interval is what a test is for.
 *
 * <p>Model: probability matching with beta posteriors (Thompson 1933); the chances are exact ({@link BestOf}), kept for
 * a whole batch (Perchet and others 2016), and no variant falls below the floor, so that all are still heard of: share =
 * floor + (1 − k·floor)·chance. Example: Beta(2, 1) against Beta(1, 2) with the floor 0.1 get 0.1 + 0.8·5/6 = 0.7667
 * and 0.2333.
 *
 * @param variants their names
 * @param posteriors in the same order
 * @param floor the least share of each, from 0 to 1 / variants
 */
public record ThompsonBandit(List<String> variants, List<BetaPosterior> posteriors, double floor) {

    public ThompsonBandit {
        variants = List.copyOf(variants);
        posteriors = List.copyOf(posteriors);
        if (variants.isEmpty() || variants.size() != posteriors.size()) {
            throw new IllegalArgumentException(variants.size() + " variants, " + posteriors.size() + " posteriors");
        }
        if (!(floor >= 0 && floor * variants.size() <= 1)) {
            throw new IllegalArgumentException("floor " + floor);
        }
    }

    /** One that knows only the prior. */
    public static ThompsonBandit start(List<String> variants, BetaPosterior prior, double floor) {
        return new ThompsonBandit(
                variants, variants.stream().map(variant -> prior).toList(), floor);
    }

    /** The share of the next batch for each variant; their sum is 1. */
    public double[] shares() {
        List<Double> chances = BestOf.of(posteriors).chances();
        double free = 1 - floor * variants.size();
        return chances.stream().mapToDouble(chance -> floor + free * chance).toArray();
    }

    /** The variant, by its place, of each unit of a batch; the same for the same seed. */
    public int[] assign(int units, long seed) {
        double[] shares = shares();
        RandomGenerator random = Randomness.seeded(seed);
        int[] places = new int[units];
        for (int unit = 0; unit < units; unit++) {
            double left = random.nextDouble();
            int place = 0;
            while (place < shares.length - 1 && left >= shares[place]) {
                left -= shares[place++];
            }
            places[unit] = place;
        }
        return places;
    }

    /** After a batch; variants that are not in it stay as they are. */
    public ThompsonBandit learn(List<Successes> batch) {
        List<BetaPosterior> next = new ArrayList<>(posteriors);
        for (Successes arm : batch) {
            int place = variants.indexOf(arm.variant());
            if (place < 0) {
                throw new IllegalArgumentException("no variant " + arm.variant());
            }
            next.set(place, next.get(place).after(arm));
        }
        return new ThompsonBandit(variants, next, floor);
    }
}
