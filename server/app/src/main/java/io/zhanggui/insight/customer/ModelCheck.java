package io.zhanggui.insight.customer;

import io.zhanggui.insight.customer.CustomerAnswer.CountRow;
import io.zhanggui.stats.customer.BgNbd;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** How many buyers came back how often, against how many the model says. */
final class ModelCheck {

    private static final int MOST = 7;

    private ModelCheck() {}

    static List<CountRow> counts(BgNbd model, BuyerColumns buyers) {
        long[] seen = new long[MOST + 1];
        TreeMap<Double, Long> ages = new TreeMap<>();
        for (int i = 0; i < buyers.size(); i++) {
            seen[(int) Math.min(MOST, buyers.repeats()[i])]++;
            ages.merge(buyers.ages()[i], 1L, Long::sum);
        }
        double[] expected = new double[MOST + 1];
        ages.forEach((age, count) -> {
            double[] chances = model.countDistribution(MOST, age);
            for (int k = 0; k <= MOST; k++) {
                expected[k] += count * chances[k];
            }
        });
        List<CountRow> rows = new ArrayList<>();
        for (int k = 0; k <= MOST; k++) {
            rows.add(new CountRow(k, seen[k], expected[k]));
        }
        return rows;
    }

    /** The share of buyers that would have to be put into another row for both columns to agree. */
    static double misfit(List<CountRow> rows) {
        double moved = 0;
        double buyers = 0;
        for (CountRow row : rows) {
            moved += Math.abs(row.seen() - row.expected()) / 2;
            buyers += row.seen();
        }
        return moved / buyers;
    }

    /**
     * Correlation of how often with how much, over those who came back; NaN where either is alike for all. The value model
     * takes the two for independent.
     */
    static double valueCorrelation(BuyerColumns buyers) {
        int n = 0;
        double meanRepeats = 0;
        double meanValue = 0;
        double repeatSquares = 0;
        double valueSquares = 0;
        double cross = 0;
        for (int i = 0; i < buyers.size(); i++) {
            if (buyers.repeats()[i] > 0) {
                n++;
                double fromRepeats = buyers.repeats()[i] - meanRepeats;
                double fromValue = buyers.meanRepeat()[i] - meanValue;
                meanRepeats += fromRepeats / n;
                meanValue += fromValue / n;
                repeatSquares += fromRepeats * (buyers.repeats()[i] - meanRepeats);
                valueSquares += fromValue * (buyers.meanRepeat()[i] - meanValue);
                cross += fromRepeats * (buyers.meanRepeat()[i] - meanValue);
            }
        }
        return cross / Math.sqrt(repeatSquares * valueSquares);
    }
}
