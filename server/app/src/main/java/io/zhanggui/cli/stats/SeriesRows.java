package io.zhanggui.cli.stats;

import io.zhanggui.shared.Failure;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One series of a long table: its values at equal distances, NaN where a row is missing or its cell is empty.
 *
 * <p>Rows are put in the order of an index of whole numbers or of dates; steps of its smallest distance that have no row
 * are missing, where all distances are multiples of it. Under any other index the rows stand as they are.
 *
 * @param first the date of the first value of a daily series
 * @param labels the index of each value as it is written in the table
 */
record SeriesRows(String name, double[] values, Optional<LocalDate> first, List<String> labels) {

    /** A step is missing only where most are there; else the index is no clock. */
    private static final int MOST_STEPS_A_ROW = 4;

    /** All series of a table with the columns series, index and value, in the order of their first rows. */
    static List<SeriesRows> of(InputTable table) {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        List<String> names = table.texts("series");
        for (int row = 0; row < table.rows(); row++) {
            rows.computeIfAbsent(names.get(row), name -> new ArrayList<>()).add(row);
        }
        return rows.entrySet().stream()
                .map(entry -> one(entry.getKey(), entry.getValue(), table))
                .toList();
    }

    private static SeriesRows one(String name, List<Integer> rows, InputTable table) {
        List<String> indexes = table.texts("index");
        double[] all = table.numbers("value");
        long[] times = new long[rows.size()];
        boolean dates = !rows.isEmpty() && isDate(indexes.get(rows.getFirst()));
        for (int position = 0; position < times.length; position++) {
            Optional<Long> time = time(indexes.get(rows.get(position)), dates);
            if (time.isEmpty()) {
                return new SeriesRows(
                        name,
                        rows.stream().mapToDouble(row -> all[row]).toArray(),
                        Optional.empty(),
                        rows.stream().map(indexes::get).toList());
            }
            times[position] = time.get();
        }
        return ordered(name, rows, times, dates, table);
    }

    private static SeriesRows ordered(String name, List<Integer> rows, long[] times, boolean dates, InputTable table) {
        double[] all = table.numbers("value");
        Integer[] order = new Integer[times.length];
        Arrays.setAll(order, position -> position);
        Arrays.sort(order, (left, right) -> Long.compare(times[left], times[right]));
        long distance = 0;
        for (int position = 1; position < order.length; position++) {
            long gap = times[order[position]] - times[order[position - 1]];
            if (gap == 0) {
                int row = rows.get(order[position]);
                throw twice(table, row);
            }
            distance = greatestCommonDivisor(distance, gap);
        }
        long begin = times[order[0]];
        long steps = distance == 0 ? 1 : (times[order[order.length - 1]] - begin) / distance + 1;
        if (steps > (long) MOST_STEPS_A_ROW * order.length) {
            return new SeriesRows(
                    name,
                    Arrays.stream(order)
                            .mapToDouble(position -> all[rows.get(position)])
                            .toArray(),
                    Optional.empty(),
                    Arrays.stream(order)
                            .map(position -> table.texts("index").get(rows.get(position)))
                            .toList());
        }
        double[] values = new double[(int) steps];
        Arrays.fill(values, Double.NaN);
        for (Integer position : order) {
            int at = distance == 0 ? 0 : (int) ((times[position] - begin) / distance);
            values[at] = all[rows.get(position)];
        }
        boolean daily = dates && distance == 1;
        long step = distance;
        List<String> labels = IntStream.range(0, values.length)
                .mapToObj(at -> label(begin + at * step, dates))
                .toList();
        return new SeriesRows(
                name, values, daily ? Optional.of(LocalDate.ofEpochDay(begin)) : Optional.empty(), labels);
    }

    private static String label(long time, boolean date) {
        return date ? LocalDate.ofEpochDay(time).toString() : String.valueOf(time);
    }

    private static Failure twice(InputTable table, int row) {
        return table.refusal(
                row, "index", table.texts("index").get(row), "每个序列里只出现一次的值 (a value that the series has once)");
    }

    private static boolean isDate(String text) {
        return time(text, true).isPresent();
    }

    private static Optional<Long> time(String text, boolean dates) {
        try {
            return Optional.of(dates ? LocalDate.parse(text).toEpochDay() : Long.parseLong(text));
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static long greatestCommonDivisor(long left, long right) {
        long larger = left;
        long smaller = right;
        while (smaller != 0) {
            long rest = larger % smaller;
            larger = smaller;
            smaller = rest;
        }
        return larger;
    }
}
