package io.zhanggui.simulator;

import java.util.EnumMap;
import java.util.Map;

/** What events do to one day of a shop. Effects of several events on a day combine, so causes can overlap. */
public final class DayEffect {
    /** An ordinary day. */
    public static final DayEffect NONE = new DayEffect(Map.of());

    private final Map<Lever, Double> moved;

    private DayEffect(Map<Lever, Double> moved) {
        this.moved = moved;
    }

    /** An effect of the given levers. */
    public static DayEffect of(Map<Lever, Double> levers) {
        return new DayEffect(Map.copyOf(levers));
    }

    /** How far a lever stands from rest. */
    public double get(Lever lever) {
        return moved.getOrDefault(lever, lever.rest());
    }

    /** This effect and one lever more. */
    public DayEffect with(Lever lever, double value) {
        Map<Lever, Double> more = new EnumMap<>(Lever.class);
        more.putAll(moved);
        more.merge(lever, value, lever::combine);
        return new DayEffect(more);
    }

    /** This effect with visits of every free source moved. */
    public DayEffect withNaturalVisits(double factor) {
        return with(Lever.SEARCH_VISITS, factor)
                .with(Lever.RECOMMEND_VISITS, factor)
                .with(Lever.OWN_VISITS, factor)
                .with(Lever.LIVE_VISITS, factor)
                .with(Lever.TAOKE_VISITS, factor);
    }

    /** Both effects on the same day. */
    public DayEffect and(DayEffect other) {
        DayEffect both = this;
        for (Map.Entry<Lever, Double> entry : other.moved.entrySet()) {
            both = both.with(entry.getKey(), entry.getValue());
        }
        return both;
    }
}
