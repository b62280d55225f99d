package io.zhanggui.stats.effect;

/** In what terms units are compared. */
public enum EffectScale {
    /** Logarithms: an effect multiplies. Taken where all values are above 0. */
    LOG,
    /** Shares of the unit's mean before: an effect adds. */
    SHARE_OF_BEFORE
}
