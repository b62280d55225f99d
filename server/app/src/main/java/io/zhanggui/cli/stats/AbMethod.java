package io.zhanggui.cli.stats;

/** How it is read; the words of {@code --method}. */
enum AbMethod {
    /** Once, at the planned size. */
    fixed,
    /** At any time, as often as wanted. */
    sequential,
    /** As a chance to win, with an expected loss. */
    bayes
}
