package io.zhanggui.desk.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Several metrics by what they are split by: a row for each thing any of them knows. A cell without a value is null, never
 * zero.
 */
public final class MetricTable {

    private final List<String> metrics;
    private final List<@Nullable BigDecimal> whole;
    private final Map<List<String>, List<@Nullable BigDecimal>> rows = new LinkedHashMap<>();

    MetricTable(List<String> metrics, List<@Nullable BigDecimal> whole) {
        this.metrics = List.copyOf(metrics);
        this.whole = whole;
    }

    void put(List<String> key, int metric, @Nullable BigDecimal value) {
        List<@Nullable BigDecimal> cells = rows.computeIfAbsent(key, first -> {
            List<@Nullable BigDecimal> empty = new ArrayList<>();
            metrics.forEach(each -> empty.add(null));
            return empty;
        });
        cells.set(metric, value);
    }

    public List<String> metrics() {
        return metrics;
    }

    /** What the rows are of: one value per dimension. */
    public Set<List<String>> keys() {
        return rows.keySet();
    }

    /** The keys, the one whose metric is highest first; those without a value last. */
    public List<List<String>> keysBy(String metric) {
        return rows.keySet().stream()
                .sorted(Comparator.comparing(
                        key -> value(key, metric), Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    /** The cells of a row in the order of the metrics; all null where there is no such row. */
    public List<@Nullable BigDecimal> row(List<String> key) {
        List<@Nullable BigDecimal> row = new ArrayList<>();
        metrics.forEach(metric -> row.add(value(key, metric)));
        return row;
    }

    public @Nullable BigDecimal value(List<String> key, String metric) {
        List<@Nullable BigDecimal> cells = rows.get(key);
        return cells == null ? null : cells.get(place(metric));
    }

    /** The same metric of all of them together, asked for on its own: what overlaps is not added. */
    public @Nullable BigDecimal whole(String metric) {
        return whole.get(place(metric));
    }

    /** All metrics of all of them together. */
    public List<@Nullable BigDecimal> whole() {
        return whole;
    }

    private int place(String metric) {
        int place = metrics.indexOf(metric);
        if (place < 0) {
            throw new IllegalArgumentException(metric + " was not asked for");
        }
        return place;
    }
}
