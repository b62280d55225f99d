package io.zhanggui.insight.forecast;

import io.zhanggui.metrics.Unit;
import io.zhanggui.stats.forecast.hierarchy.Hierarchy;
import io.zhanggui.stats.forecast.hierarchy.WholeUnits;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * Figures in whole units that add up exactly.
 *
 * @param places decimal places of the unit: fen for money, none for counts
 */
record WholeFigures(int places) {

    static WholeFigures of(Unit unit) {
        return new WholeFigures(unit == Unit.YUAN ? 2 : 0);
    }

    /** The figures of a hierarchy's nodes. */
    record Split(long[] units, int places) {

        String figure(int node) {
            return BigDecimal.valueOf(units[node], places).toPlainString();
        }

        String sum(int... nodes) {
            return BigDecimal.valueOf(
                            Arrays.stream(nodes).mapToLong(node -> units[node]).sum(), places)
                    .toPlainString();
        }

        List<String> each(int... nodes) {
            return Arrays.stream(nodes).mapToObj(this::figure).toList();
        }
    }

    /** @param values that agree, in the metric's unit */
    Split split(Hierarchy hierarchy, double[] values) {
        double unit = Math.pow(10, places);
        return new Split(
                WholeUnits.round(
                        hierarchy,
                        Arrays.stream(values).map(value -> value * unit).toArray()),
                places);
    }
}
