package io.zhanggui.stats.anomaly;

/** What is known of one interval's value. Only a value that came can be zero. */
public enum DataState {
    /** A value that is not zero. */
    PRESENT,
    /** A zero, and the baseline has zeros. */
    ZERO_REAL,
    /** A zero where the baseline expects more: a plunge, or a feed that writes zeros for nothing. */
    ZERO_UNEXPECTED,
    /** No value yet, and it is early. */
    NOT_YET_DUE,
    /** No value though most come sooner. */
    LATE,
    /** No value, and none is expected any more. */
    MISSING,
    /** Infinite, or negative where none can be; passed over. */
    OUT_OF_DOMAIN
}
