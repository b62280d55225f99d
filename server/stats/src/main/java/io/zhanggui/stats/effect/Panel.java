package io.zhanggui.stats.effect;

import java.util.List;

/**
 * Values of units over the same periods (days, weeks), without gaps.
 *
 * @param units names
 * @param values {@code values[unit][period]} in any unit of measure, such as yuan a day
 */
public record Panel(List<String> units, double[][] values) {

    public Panel {
        units = List.copyOf(units);
        if (units.size() != values.length || units.isEmpty()) {
            throw new IllegalArgumentException(units.size() + " names for " + values.length + " units");
        }
        for (double[] series : values) {
            if (series.length != values[0].length) {
                throw new IllegalArgumentException(
                        "units of " + series.length + " and " + values[0].length + " periods");
            }
        }
    }

    public int periods() {
        return values[0].length;
    }
}
