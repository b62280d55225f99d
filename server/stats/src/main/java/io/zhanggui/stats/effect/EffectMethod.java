package io.zhanggui.stats.effect;

/** How the effect was found. */
public enum EffectMethod {
    /** Change of the treated less change of the others. */
    DIFFERENCE_IN_DIFFERENCES,
    /** The treated against their own trend, season and calendar. */
    INTERRUPTED_SERIES,
    /** The treated against the mixture of others that resembles them most. */
    SYNTHETIC_CONTROL
}
