package io.zhanggui.prove;

import java.nio.file.Path;

/** A claim that is tried many times. Found by {@link java.util.ServiceLoader}. */
public interface Proof {

    /** The word after {@code prove}. */
    String name();

    /** The claim in Chinese. */
    String zh();

    /** The claim in English. */
    String en();

    /** How many trials make the full proof. */
    int fullCount();

    /** How many trials tell in a minute that the proof itself still works. */
    int reducedCount();

    /** How many trials may run side by side; each must then bear the others beside it. */
    default int atOnce() {
        return 1;
    }

    /**
     * One trial; the same seed and number give the same course.
     *
     * @param folder of this proof and seed, kept between trials and runs
     * @param number of the trial, from 0
     * @throws AssertionError where the claim does not hold
     * @throws Exception where it could not be tried
     */
    void tryOnce(Path folder, long seed, int number) throws Exception;
}
