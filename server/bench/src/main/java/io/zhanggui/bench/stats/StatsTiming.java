package io.zhanggui.bench.stats;

/** One thing the engine is timed at, and what it is held against. Found by {@link java.util.ServiceLoader}. */
public interface StatsTiming {

    /** What is done, with its size: {@code OLS, 1,000,000 rows x 20 columns}. */
    String what();

    /** The raw work of the same size it is measured against: {@code matrix multiply of the same size}. */
    String baseline();

    /** The goal in seconds on the house's two cores. */
    double goalSeconds();

    /** Makes the input; not timed. */
    void prepare();

    /** The engine's work; answers a figure of the result, so that the work cannot be left out. */
    double work();

    /** The baseline's work; answers a figure of it. */
    double rawWork();
}
