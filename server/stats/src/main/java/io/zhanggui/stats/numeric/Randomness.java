package io.zhanggui.stats.numeric;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Randomness that repeats itself: the same seed gives the same numbers on every machine. */
public final class Randomness {

    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private Randomness() {}

    /** A generator for one thread (Steele and Vigna 2021, LXM). */
    public static RandomGenerator seeded(long seed) {
        return FACTORY.create(seed);
    }
}
