package io.zhanggui.warehouse;

import java.util.Locale;

/** What a person did to an item, as behaviour files write it. */
public enum BehaviourAction {
    /** Looked at it. */
    PV,
    /** Made it a favourite. */
    FAV,
    /** Put it into the cart. */
    CART,
    /** Bought it. */
    BUY;

    /** The word of the files, {@code pv} for {@link #PV}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
