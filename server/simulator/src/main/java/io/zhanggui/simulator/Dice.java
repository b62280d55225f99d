package io.zhanggui.simulator;

/**
 * Draws that are the same on every machine: splitmix64 with {@link StrictMath}, because the JDK's own generators
 * and {@link Math} leave the last bit to the platform.
 */
public final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int NORMAL_FROM = 40;

    private long state;

    public Dice(long seed) {
        this.state = seed;
    }

    /** Dice of their own for one purpose, independent of how often others are thrown. */
    public static Dice of(long seed, long... keys) {
        return new Dice(hash(seed, keys));
    }

    /** A well-mixed number that depends on the seed and each key. */
    public static long hash(long seed, long... keys) {
        long mixed = mix(seed + GOLDEN);
        for (long key : keys) {
            mixed = mix(mixed ^ (key * GOLDEN + GOLDEN));
        }
        return mixed;
    }

    public long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** Evenly in [0, 1). */
    public double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** Evenly in [low, high). */
    public double between(double low, double high) {
        return low + (high - low) * unit();
    }

    /** Evenly in 0 … bound − 1. */
    public int below(int bound) {
        return (int) ((next() >>> 33) % bound);
    }

    public boolean chance(double probability) {
        return unit() < probability;
    }

    /** With the given mean. */
    public double exponential(double mean) {
        return -mean * StrictMath.log(1 - unit());
    }

    /** With mean 0 and variance 1. */
    public double gaussian() {
        while (true) {
            double x = between(-1, 1);
            double y = between(-1, 1);
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                return x * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
            }
        }
    }

    /** A factor around 1 whose logarithm has the given spread. */
    public double wobble(double spread) {
        return StrictMath.exp(spread * gaussian() - spread * spread / 2);
    }

    /** Gamma with scale 1, after Marsaglia and Tsang (2000). */
    public double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * StrictMath.pow(1 - unit(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = gaussian();
            double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
            if (v > 0 && StrictMath.log(1 - unit()) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
                return d * v;
            }
        }
    }

    public double beta(double a, double b) {
        double x = gamma(a);
        return x / (x + gamma(b));
    }

    public int poisson(double mean) {
        if (mean > NORMAL_FROM) {
            return (int) Math.max(0, StrictMath.rint(mean + StrictMath.sqrt(mean) * gaussian()));
        }
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = unit(); product > limit; product *= unit()) {
            count++;
        }
        return count;
    }

    public int binomial(int trials, double probability) {
        double mean = trials * probability;
        double variance = mean * (1 - probability);
        if (variance > NORMAL_FROM) {
            double drawn = StrictMath.rint(mean + StrictMath.sqrt(variance) * gaussian());
            return (int) Math.max(0, Math.min(trials, drawn));
        }
        int count = 0;
        for (int i = 0; i < trials; i++) {
            count += chance(probability) ? 1 : 0;
        }
        return count;
    }

    /** A place in the weights, each as likely as its share. */
    public int pick(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = unit() * sum;
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
