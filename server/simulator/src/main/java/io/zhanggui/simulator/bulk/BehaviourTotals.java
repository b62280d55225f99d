package io.zhanggui.simulator.bulk;

/** What a huge behaviour file holds: events of each kind, and users. */
public record BehaviourTotals(long views, long carts, long favourites, long buys, long users) {
    public long rows() {
        return views + carts + favourites + buys;
    }
}
