package io.zhanggui.stats.regression;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows a rule leaves out, and the rest.
 *
 * <p>Quartiles and median are those of R's type 7. Errors of a fit to the rest do not know that rows were left out, so
 * they are somewhat too small. Fails: no rows (TOO_LITTLE_DATA); no spread between the quartiles or around the median
 * (NO_VARIANCE); NaN or infinity (OUT_OF_DOMAIN); for Cook, what {@link LeastSquares} says. Example: of 1, 2, 3, 4, 100
 * the IQR rule has the limits −1 and 7 and leaves out 100.
 *
 * @param rule that was applied
 * @param kept the rows that stay, in order
 * @param removed the rows that do not, in order
 */
public record Outliers(OutlierRule rule, RegressionData kept, List<RemovedRow> removed) {

    private static final double MAD_TO_DEVIATION = 1.4826;

    private record Limits(double lower, double upper) {}

    /** Applies a rule. */
    public static Estimate<Outliers> remove(RegressionData data, OutlierRule rule) {
        if (rule == OutlierRule.COOK) {
            double limit = rule.multiplier() / Math.max(1, data.rows());
            return Diagnostics.of(data).map(found -> split(data, rule, found.influences(), new Limits(0, limit)));
        }
        return limits(data.response(), rule).map(limits -> split(data, rule, data.response(), limits));
    }

    /** The number a kept row had in the original data, both from 0. */
    public int originalRow(int keptRow) {
        int row = keptRow;
        for (RemovedRow one : removed) {
            if (one.row() > row) {
                break;
            }
            row++;
        }
        return row;
    }

    private static Estimate<Limits> limits(double[] response, OutlierRule rule) {
        if (response.length == 0) {
            return Estimate.none(Doubt.Reason.TOO_LITTLE_DATA, "没有数据行", "there are no rows");
        }
        for (int row = 0; row < response.length; row++) {
            if (!Double.isFinite(response[row])) {
                return Estimate.none(
                        Doubt.Reason.OUT_OF_DOMAIN,
                        "第 " + (row + 1) + " 行的被解释数是 " + response[row],
                        "the response is " + response[row] + " in row " + (row + 1));
            }
        }
        double[] sorted = response.clone();
        Arrays.sort(sorted);
        double low = quantile(sorted, rule == OutlierRule.IQR ? 0.25 : 0.5);
        double high = quantile(sorted, rule == OutlierRule.IQR ? 0.75 : 0.5);
        double spread = rule == OutlierRule.IQR ? high - low : MAD_TO_DEVIATION * medianDistance(sorted, low);
        if (!(spread > 0)) {
            return Estimate.none(
                    Doubt.Reason.NO_VARIANCE,
                    "至少一半的数都等于 " + low + "，无法判断什么算异常",
                    "at least half of the values are " + low + ", so nothing says what would be unusual");
        }
        double reach = Math.min(Double.MAX_VALUE, rule.multiplier() * spread);
        return Estimate.of(new Limits(StudentT.finite(low - reach), StudentT.finite(high + reach)));
    }

    private static double medianDistance(double[] sorted, double median) {
        double[] distances = Arrays.stream(sorted)
                .map(value -> Math.abs(value - median))
                .sorted()
                .toArray();
        return Math.min(Double.MAX_VALUE, quantile(distances, 0.5));
    }

    /** Linear between the order statistics, the smallest at 0 and the largest at 1. */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        double part = place - below;
        return sorted[below] * (1 - part) + sorted[above] * part;
    }

    private static Outliers split(RegressionData data, OutlierRule rule, double[] measures, Limits limits) {
        List<RemovedRow> removed = new ArrayList<>();
        int[] kept = new int[data.rows()];
        int count = 0;
        for (int row = 0; row < measures.length; row++) {
            if (measures[row] < limits.lower || measures[row] > limits.upper) {
                removed.add(new RemovedRow(row, data.response()[row], measures[row], limits.lower, limits.upper));
            } else {
                kept[count++] = row;
            }
        }
        RegressionData rest = removed.isEmpty() ? data : data.rowsAt(Arrays.copyOf(kept, count));
        return new Outliers(rule, rest, List.copyOf(removed));
    }
}
