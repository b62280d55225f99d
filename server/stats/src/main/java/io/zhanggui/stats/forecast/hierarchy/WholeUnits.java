package io.zhanggui.stats.forecast.hierarchy;

import java.util.Comparator;
import java.util.List;

/**
 * Rounds a hierarchy to whole units, such as fen, so that every whole is still exactly the sum of its parts.
 *
 * <p>Wholes are rounded first; parts are rounded down, and the units left over go to the largest remainders, the earlier
 * part first (Hamilton's method). A leftover of more units than parts (wholes rounded away from their parts) is shared evenly first. Example: 10 of three parts 3⅓ becomes 4, 3, 3.
 */
public final class WholeUnits {

    private static final double LARGEST = 9e15;

    private WholeUnits() {}

    /**
     * @param values that agree, see {@link Reconciliation}, in units
     * @throws IllegalArgumentException where a value is not finite or has no exact unit (above 9e15)
     */
    public static long[] round(Hierarchy hierarchy, double[] values) {
        Hierarchy.requireLength(values.length, hierarchy.size());
        long[] rounded = new long[values.length];
        for (int node = 0; node < values.length; node++) {
            if (!(Math.abs(values[node]) < LARGEST)) {
                throw new IllegalArgumentException("node " + node + " has " + values[node] + " units");
            }
            if (hierarchy.parent(node) < 0) {
                rounded[node] = Math.round(values[node]);
            }
            share(hierarchy.parts(node), values, rounded, rounded[node]);
        }
        return rounded;
    }

    private static void share(List<Integer> parts, double[] values, long[] rounded, long whole) {
        if (parts.isEmpty()) {
            return;
        }
        long left = whole;
        for (int part : parts) {
            rounded[part] = (long) Math.floor(values[part]);
            left -= rounded[part];
        }
        List<Integer> byRemainder = parts.stream()
                .sorted(Comparator.comparingDouble((Integer part) -> Math.floor(values[part]) - values[part]))
                .toList();
        long each = Math.floorDiv(left, parts.size());
        long over = Math.floorMod(left, (long) parts.size());
        for (int position = 0; position < byRemainder.size(); position++) {
            rounded[byRemainder.get(position)] += each + (position < over ? 1 : 0);
        }
    }
}
