package io.zhanggui.insight.targets.rules;

import io.zhanggui.insight.targets.rules.TargetGrid.Cell;
import io.zhanggui.stats.numeric.LargestRemainder;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/**
 * A total split over months and then over shops, by largest remainders at each level, so that shops sum to their month and
 * months to the total exactly. Example: 3,000,000 by 2, 4, 9 and 15 is 200,000, 400,000, 900,000 and 1,500,000.
 */
public final class Proposal {

    private Proposal() {}

    /**
     * @param total in the smallest unit
     * @param months at least one
     * @param monthWeights of the months in their order, such as those of {@link #monthWeights}
     * @param shapes by the shop's number, at least one
     */
    public static List<Cell> split(
            long total, List<YearMonth> months, double[] monthWeights, SortedMap<Long, Shape> shapes) {
        long[] byMonth = LargestRemainder.split(total, positive(monthWeights));
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < byMonth.length; i++) {
            YearMonth month = months.get(i);
            double[] weights = shapes.values().stream()
                    .mapToDouble(shape -> shape.ofMonth(month.getMonthValue()))
                    .toArray();
            long[] byShop = LargestRemainder.split(byMonth[i], positive(weights));
            int place = 0;
            for (long shop : shapes.keySet()) {
                cells.add(new Cell(month, shop, byShop[place], false, weights[place]));
                place++;
            }
        }
        return cells;
    }

    /** What the shops' shapes say the months weigh. */
    public static double[] monthWeights(List<YearMonth> months, SortedMap<Long, Shape> shapes) {
        return months.stream()
                .mapToDouble(month -> shapes.values().stream()
                        .mapToDouble(shape -> shape.ofMonth(month.getMonthValue()))
                        .sum())
                .toArray();
    }

    private static double[] positive(double[] weights) {
        if (Arrays.stream(weights).anyMatch(weight -> weight > 0)) {
            return weights;
        }
        double[] even = new double[weights.length];
        Arrays.fill(even, 1);
        return even;
    }
}
