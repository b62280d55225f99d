package io.zhanggui.cli.stats;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.effect.Panel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows {@code unit,index,value} as a panel.
 *
 * @param indexes the distinct indexes in order; their places are the panel's periods
 */
record PanelTable(Panel panel, double[] indexes) {

    static Estimate<PanelTable> of(InputTable table) {
        List<String> names = table.texts("unit");
        double[] index = table.numbers("index");
        double[] value = table.numbers("value");
        if (table.rows() == 0) {
            return Estimate.none(Doubt.Reason.TOO_LITTLE_DATA, "没有数据行", "there are no rows");
        }
        double[] indexes = Arrays.stream(index).sorted().distinct().toArray();
        Set<String> distinct = new LinkedHashSet<>(names);
        List<String> units = new ArrayList<>(distinct);
        double[][] values = new double[units.size()][indexes.length];
        boolean[][] seen = new boolean[units.size()][indexes.length];
        for (int row = 0; row < table.rows(); row++) {
            int unit = units.indexOf(names.get(row));
            int period = Arrays.binarySearch(indexes, index[row]);
            if (seen[unit][period]) {
                throw table.refusal(row, "index", index[row], "每个店每期一行 one row a unit and index");
            }
            seen[unit][period] = true;
            values[unit][period] = value[row];
        }
        Doubt gap = findGap(units, indexes, seen);
        return gap == null ? Estimate.of(new PanelTable(new Panel(units, values), indexes)) : Estimate.none(gap);
    }

    /** The first period from this index on, or the number of periods where there is none. */
    int periodFrom(double index) {
        int place = Arrays.binarySearch(indexes, index);
        return place >= 0 ? place : -place - 1;
    }

    private static @Nullable Doubt findGap(List<String> units, double[] indexes, boolean[]... seen) {
        for (int period = 2; period < indexes.length; period++) {
            double step = indexes[1] - indexes[0];
            if (Math.abs(indexes[period] - indexes[period - 1] - step) > 1e-6 * Math.abs(step)) {
                return new Doubt(
                        Doubt.Reason.OUT_OF_DOMAIN,
                        "index 从 " + indexes[period - 1] + " 跳到 " + indexes[period] + "，间隔应处处相同",
                        "the index goes from " + indexes[period - 1] + " to " + indexes[period]
                                + "; its steps must all be alike");
            }
        }
        for (int unit = 0; unit < seen.length; unit++) {
            for (int period = 0; period < indexes.length; period++) {
                if (!seen[unit][period]) {
                    return new Doubt(
                            Doubt.Reason.TOO_LITTLE_DATA,
                            "“" + units.get(unit) + "”缺 index " + indexes[period] + " 的一行；没有销售请写 0",
                            "\"" + units.get(unit) + "\" has no row for index " + indexes[period]
                                    + "; write 0 where nothing was sold");
                }
            }
        }
        return null;
    }
}
