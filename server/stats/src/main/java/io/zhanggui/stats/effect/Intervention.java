package io.zhanggui.stats.effect;

import java.util.List;

/**
 * Who was treated and when.
 *
 * @param treated numbers of the treated units, from 0
 * @param start first treated period, from 0
 * @param end the period after the last treated one; later periods are left out, since the action may linger
 */
public record Intervention(List<Integer> treated, int start, int end) {

    public Intervention {
        treated = List.copyOf(treated);
        if (treated.isEmpty() || start < 0 || end <= start) {
            throw new IllegalArgumentException("treated " + treated + " from " + start + " until " + end);
        }
    }

    public static Intervention of(int treated, int start, int end) {
        return new Intervention(List.of(treated), start, end);
    }

    /** Treated periods. */
    public int length() {
        return end - start;
    }
}
