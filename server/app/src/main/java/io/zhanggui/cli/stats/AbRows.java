package io.zhanggui.cli.stats;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.experiment.Moments;
import io.zhanggui.stats.experiment.OutlierReport;
import io.zhanggui.stats.experiment.OutlierRule;
import io.zhanggui.stats.experiment.PairedMoments;
import io.zhanggui.stats.experiment.RatioUnits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of {@code ab --rows}: a line for each unit. */
final class AbRows {

    private final String second;
    private final InputTable table;
    private final Map<String, int[]> places = new LinkedHashMap<>();

    AbRows(AbMetric metric, InputTable table) {
        this.second = secondName(metric);
        this.table = table;
        Map<String, List<Integer>> found = new LinkedHashMap<>();
        List<String> variants = table.texts("variant");
        for (int row = 0; row < variants.size(); row++) {
            found.computeIfAbsent(variants.get(row), name -> new ArrayList<>()).add(row);
        }
        found.forEach((variant, rows) ->
                places.put(variant, rows.stream().mapToInt(row -> row).toArray()));
    }

    static InputColumn[] columns(AbMetric metric) {
        InputColumn second = InputColumn.number(secondName(metric));
        InputColumn[] usual = {
            InputColumn.text("variant"),
            InputColumn.number("value"),
            metric == AbMetric.ratio ? second : second.optional()
        };
        return metric == AbMetric.ratio
                ? new InputColumn[] {
                    usual[0],
                    usual[1],
                    usual[2],
                    InputColumn.number("pre").optional(),
                    InputColumn.number("pre_denominator").optional()
                }
                : usual;
    }

    private static String secondName(AbMetric metric) {
        return metric == AbMetric.ratio ? "denominator" : "pre";
    }

    /** Whether the table has values of each unit from before the test. */
    boolean isAdjustable() {
        return table.has("pre");
    }

    /** What the rule changes; nothing without one. */
    Optional<Estimate<OutlierReport>> outliers(@Nullable Double percentile) {
        if (percentile == null) {
            return Optional.empty();
        }
        Map<String, double[]> values = new LinkedHashMap<>();
        places.keySet().forEach(variant -> values.put(variant, cells(variant, "value")));
        return Optional.of(OutlierReport.of(new OutlierRule.Winsorise(0, percentile), values));
    }

    List<VariantSums> read(double highest) {
        return places.keySet().stream().map(variant -> sums(variant, highest)).toList();
    }

    private VariantSums sums(String variant, double highest) {
        double[] values = cells(variant, "value");
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.min(values[i], highest);
        }
        if (!table.has(second)) {
            return VariantSums.alone(variant, Moments.of(values));
        }
        double[] others = cells(variant, second);
        VariantSums sums = VariantSums.paired(variant, PairedMoments.of(values, others));
        if (!"denominator".equals(second) || !table.has("pre")) {
            return sums;
        }
        double[] pre = cells(variant, "pre");
        return sums.with(
                table.has("pre_denominator")
                        ? RatioUnits.of(values, others, pre, cells(variant, "pre_denominator"))
                        : RatioUnits.of(values, others, pre));
    }

    private double[] cells(String variant, String column) {
        double[] all = table.numbers(column);
        int[] rows = places.getOrDefault(variant, new int[0]);
        double[] own = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            own[i] = all[rows[i]];
        }
        return own;
    }
}
