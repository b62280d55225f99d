package io.zhanggui.identity;

/** What a role may do. Which shops it may do it to is a matter of {@link Scopes}. */
public enum Permission {
    /** One's own session and password. */
    OWN_ACCOUNT,
    SEE_NUMBERS,
    IMPORT,
    /** Undo a load; every number it fed follows. */
    UNDO,
    /** Quarantined rows may show people. */
    SEE_QUARANTINE,
    MANAGE_SHOPS,
    /** Add metrics and change names, words and bands for the whole agency. */
    MANAGE_METRICS,
    MANAGE_USERS,
    SEE_AUDIT
}
