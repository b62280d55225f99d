package io.zhanggui.cli.stats;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.experiment.Moments;
import io.zhanggui.stats.experiment.PairedMoments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sums of {@code ab}: a line for each variant, or several (one a day, say), which are added up. The order of the
 * variants is that of their first lines.
 */
final class AbInput {

    private static final double MOST_UNITS = 9e15;

    private final AbMetric metric;
    private final InputTable table;

    AbInput(AbMetric metric, InputTable table) {
        this.metric = metric;
        this.table = table;
    }

    static InputColumn[] columns(AbMetric metric) {
        List<InputColumn> columns = new ArrayList<>(
                List.of(InputColumn.text("variant"), InputColumn.number("n"), InputColumn.number("sum")));
        InputColumn squares = InputColumn.number("sum_squares");
        columns.add(metric == AbMetric.proportion ? squares.optional() : squares);
        for (String name : secondNames(metric)) {
            InputColumn column = InputColumn.number(name);
            columns.add(metric == AbMetric.ratio ? column : column.optional());
        }
        if (metric == AbMetric.ratio) {
            RatioSums.NAMES.forEach(name -> columns.add(InputColumn.number(name).optional()));
        }
        return columns.toArray(InputColumn[]::new);
    }

    private static List<String> secondNames(AbMetric metric) {
        return metric == AbMetric.ratio
                ? List.of("sum_denominator", "sum_squares_denominator", "sum_cross")
                : List.of("pre_sum", "pre_sum_squares", "cross");
    }

    /** Whether the table has a second value of each unit. */
    private boolean isPaired() {
        return secondNames(metric).stream().allMatch(table::has);
    }

    /** Whether the table has values of each unit from before the test. */
    boolean isAdjustable() {
        return metric == AbMetric.ratio ? RatioSums.before(table::has) > 0 : isPaired();
    }

    Estimate<List<VariantSums>> read() {
        Map<String, double[]> totals = new LinkedHashMap<>();
        List<String> variants = table.texts("variant");
        List<double[]> columns = new ArrayList<>();
        columns.add(units());
        columns.add(table.numbers("sum"));
        columns.add(table.has("sum_squares") ? table.numbers("sum_squares") : table.numbers("sum"));
        if (isPaired()) {
            secondNames(metric).forEach(name -> columns.add(table.numbers(name)));
        }
        int before = metric == AbMetric.ratio ? RatioSums.before(table::has) : 0;
        RatioSums.names(before).forEach(name -> columns.add(table.numbers(name)));
        for (int row = 0; row < table.rows(); row++) {
            double[] total = totals.computeIfAbsent(variants.get(row), name -> new double[columns.size()]);
            for (int column = 0; column < total.length; column++) {
                total[column] += columns.get(column)[row];
            }
        }
        return VariantList.all(totals.entrySet().stream()
                .map(variant -> sums(variant.getKey(), before, variant.getValue()))
                .toList());
    }

    private double[] units() {
        double[] units = table.numbers("n");
        for (int row = 0; row < units.length; row++) {
            if (units[row] < 0 || units[row] > MOST_UNITS || units[row] != Math.rint(units[row])) {
                throw table.refusal(row, "n", units[row], "不小于 0 的整数 a whole number, not negative");
            }
        }
        return units;
    }

    private static Estimate<VariantSums> sums(String variant, int before, double... total) {
        long count = (long) total[0];
        if (total.length == 3) {
            return Moments.ofSums(count, total[1], total[2]).map(moments -> VariantSums.alone(variant, moments));
        }
        Estimate<VariantSums> paired = PairedMoments.ofSums(count, total[1], total[2], total[3], total[4], total[5])
                .map(pair -> VariantSums.paired(variant, pair));
        return before == 0
                ? paired
                : paired.flatMap(sums -> RatioSums.units(before, total).map(sums::with));
    }
}
