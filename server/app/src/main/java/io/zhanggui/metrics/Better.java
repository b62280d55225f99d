package io.zhanggui.metrics;

/** Which way a metric should move. */
public enum Better {
    HIGHER,
    LOWER,
    NEITHER
}
