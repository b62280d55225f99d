package io.zhanggui.bench.stats;

import io.zhanggui.stats.numeric.Randomness;
import java.util.random.RandomGenerator;

/**
 * Customers of a shop over two years, won evenly over that time, buying and leaving as BG/NBD says with the parameters
 * published for CDNOW in days (r = .243, α = 30.9, a = .793, b = 2.426).
 *
 * @param x repeat purchases; with whole days at most one a day
 */
record SimulatedCustomers(double[] x, double[] recencies, double[] ages) {

    private static final double DAYS = 730;

    static SimulatedCustomers of(int customers, boolean wholeDays, long seed) {
        RandomGenerator random = Randomness.seeded(seed);
        SimulatedCustomers all =
                new SimulatedCustomers(new double[customers], new double[customers], new double[customers]);
        for (int i = 0; i < customers; i++) {
            all.live(i, wholeDays, random);
        }
        return all;
    }

    private void live(int customer, boolean wholeDays, RandomGenerator random) {
        double rate = gamma(0.243, random) / 30.9;
        double first = gamma(0.793, random);
        double leaving = first / (first + gamma(2.426, random));
        double age = wholeDays ? 1 + random.nextInt((int) DAYS) : random.nextDouble() * DAYS;
        double time = 0;
        boolean alive = true;
        while (alive) {
            time += -Math.log1p(-random.nextDouble()) / rate;
            double day = wholeDays ? Math.ceil(time) : time;
            if (day > age) {
                break;
            }
            if (day > recencies[customer]) {
                x[customer]++;
                recencies[customer] = day;
            }
            alive = random.nextDouble() >= leaving;
        }
        ages[customer] = age;
    }

    /** Marsaglia and Tsang (2000), with their power for shapes below 1. */
    private static double gamma(double shape, RandomGenerator random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = random.nextGaussian();
            double v = Math.pow(1 + c * normal, 3);
            if (v > 0 && Math.log(random.nextDouble()) < normal * normal / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    /** Passes over all customers with two logarithms and one exponential each, the least a likelihood takes. */
    double rawPasses(int passes) {
        double sum = 0;
        for (int pass = 0; pass < passes; pass++) {
            for (int i = 0; i < x.length; i++) {
                double older = Math.log(30.9 + pass + ages[i]);
                sum += older + Math.exp((0.243 + x[i]) * (older - Math.log(30.9 + pass + recencies[i])) - 50);
            }
        }
        return Math.log(Math.abs(sum) + 1);
    }
}
