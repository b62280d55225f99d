package io.zhanggui.stats.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The columns of a single series: level, trend, season and known influences first, the windows of the action last. */
final class SeriesDesign {

    private final List<String> names = new ArrayList<>();
    private final List<double[]> columns = new ArrayList<>();
    private final int periods;

    SeriesDesign(int periods, Calendar calendar) {
        this.periods = periods;
        add("level", constant());
        double[] trend = new double[periods];
        for (int period = 0; period < periods; period++) {
            trend[period] = period;
        }
        add("trend", trend);
        for (int place = 1; place < calendar.season(); place++) {
            double[] season = new double[periods];
            for (int period = place; period < periods; period += calendar.season()) {
                season[period] = 1;
            }
            add("season " + place, season);
        }
        for (int influence = 0; influence < calendar.influences().length; influence++) {
            double[] values = calendar.influences()[influence];
            if (values.length < periods) {
                throw new IllegalArgumentException(
                        calendar.names().get(influence) + " has " + values.length + " of " + periods + " periods");
            }
            double[] column = Arrays.copyOf(values, periods);
            // An influence of later periods only says nothing here, and a column of zeros has no coefficient.
            if (Arrays.stream(column).anyMatch(value -> value != 0)) {
                add(calendar.names().get(influence), column);
            }
        }
    }

    /** Adds a window of periods; answers the number of its column. */
    int window(String name, int start, int end) {
        double[] column = new double[periods];
        Arrays.fill(column, start, end, 1);
        add(name, column);
        return columns.size() - 1;
    }

    List<String> names() {
        return names;
    }

    double[][] columns() {
        return columns.toArray(double[][]::new);
    }

    private double[] constant() {
        double[] ones = new double[periods];
        Arrays.fill(ones, 1);
        return ones;
    }

    private void add(String name, double[] column) {
        names.add(name);
        columns.add(column);
    }
}
