package io.zhanggui.stats.effect;

import io.zhanggui.stats.numeric.Randomness;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Simple panels: a common course, and noise of each shop's own. */
final class Shops {

    private Shops() {}

    static Panel of(long seed, int count, int days, double spread) {
        RandomGenerator random = Randomness.seeded(seed);
        double[][] values = new double[count][days];
        for (int day = 0; day < days; day++) {
            double common = 0.1 * random.nextGaussian() + 0.2 * Math.sin(day * 2 * Math.PI / 7);
            for (int shop = 0; shop < count; shop++) {
                values[shop][day] = 1000 * (shop + 1) * Math.exp(common + spread * random.nextGaussian());
            }
        }
        return named(values);
    }

    static Panel named(double[]... values) {
        return new Panel(
                IntStream.range(0, values.length)
                        .mapToObj(shop -> "shop " + shop)
                        .toList(),
                values);
    }

    /** The panel with the first shop's values multiplied in some days. */
    static Panel lifted(Panel panel, double factor, int start, int end) {
        double[][] values = panel.values().clone();
        values[0] = values[0].clone();
        for (int day = start; day < end; day++) {
            values[0][day] *= factor;
        }
        return new Panel(panel.units(), values);
    }

    static Panel scaled(Panel panel, double factor) {
        double[][] values = new double[panel.units().size()][];
        for (int shop = 0; shop < values.length; shop++) {
            values[shop] = java.util.Arrays.stream(panel.values()[shop])
                    .map(value -> value * factor)
                    .toArray();
        }
        return new Panel(panel.units(), values);
    }
}
