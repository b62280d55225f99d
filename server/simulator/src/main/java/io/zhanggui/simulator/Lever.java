package io.zhanggui.simulator;

/** What an event can move. Factors multiply and rest at 1; additions add up and rest at 0. */
public enum Lever {
    SEARCH_VISITS(true),
    RECOMMEND_VISITS(true),
    PAID_VISITS(true),
    OWN_VISITS(true),
    LIVE_VISITS(true),
    TAOKE_VISITS(true),
    CARTS(true),
    CONVERSION(true),
    PRICE(true),
    CLICK_PRICE(true),
    REFUNDS(true),
    /** Days that a parcel takes longer. */
    DELIVERY_DAYS(false),
    /** Share of the day's orders that fall into the first hour after midnight. */
    MIDNIGHT_RUSH(false);

    private final boolean factor;

    Lever(boolean factor) {
        this.factor = factor;
    }

    double rest() {
        return factor ? 1 : 0;
    }

    double combine(double one, double other) {
        return factor ? one * other : one + other;
    }
}
