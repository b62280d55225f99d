package io.zhanggui.bench;

import java.io.PrintStream;
import java.nio.file.Path;

/** Measures one thing. Found by {@link java.util.ServiceLoader}. */
public interface Benchmark {

    /** The word after {@code bench}. */
    String name();

    /** What is measured, in Chinese. */
    String zh();

    /** What is measured, in English. */
    String en();

    /**
     * Measures and prints the figures.
     *
     * @param folder for its files, kept between runs
     * @param words the rest of the command line
     */
    void run(Path folder, PrintStream out, String... words) throws Exception;
}
