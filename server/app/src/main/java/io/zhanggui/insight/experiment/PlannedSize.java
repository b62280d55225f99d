package io.zhanggui.insight.experiment;

import java.util.List;

/**
 * The size at which the smallest effect worth having is found with the wanted chance.
 *
 * @param units of each variant, the control first
 * @param days at the planned units a day
 */
public record PlannedSize(List<Long> units, long days) {

    public PlannedSize {
        units = List.copyOf(units);
    }

    public long allUnits() {
        return units.stream().mapToLong(Long::longValue).sum();
    }
}
