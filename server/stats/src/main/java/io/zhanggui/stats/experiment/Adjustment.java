package io.zhanggui.stats.experiment;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * P values of several comparisons, made to be read one by one.
 *
 * <p>Example: 0.01, 0.02, 0.03 and 0.04 become 0.04, 0.06, 0.06, 0.06 by Holm and 0.04 each by Benjamini–Hochberg.
 */
public enum Adjustment {
    /**
     * Keeps the chance of any false alarm below alpha, whatever hangs together with what. Source: Holm (1979); adjusted
     * values as in Wright (1992).
     */
    HOLM {
        @Override
        double factor(int rank, int all) {
            return all - rank;
        }

        @Override
        double[] step(double[] sorted) {
            for (int i = 1; i < sorted.length; i++) {
                sorted[i] = Math.max(sorted[i], sorted[i - 1]);
            }
            return sorted;
        }
    },
    /**
     * Keeps the expected share of false alarms among the alarms below alpha, for comparisons that are independent or
     * positively dependent (as several variants against one control are). Source: Benjamini and Hochberg (1995).
     */
    BENJAMINI_HOCHBERG {
        @Override
        double factor(int rank, int all) {
            return (double) all / (rank + 1);
        }

        @Override
        double[] step(double[] sorted) {
            for (int i = sorted.length - 2; i >= 0; i--) {
                sorted[i] = Math.min(sorted[i], sorted[i + 1]);
            }
            return sorted;
        }
    };

    abstract double factor(int rank, int all);

    abstract double[] step(double[] sorted);

    /**
     * The adjusted p values, in the order given.
     *
     * @throws IllegalArgumentException for a p value outside [0, 1]
     */
    public double[] adjust(double... pValues) {
        int all = pValues.length;
        int[] order = IntStream.range(0, all)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pValues[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] sorted = new double[all];
        for (int rank = 0; rank < all; rank++) {
            double p = pValues[order[rank]];
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("p value " + p);
            }
            sorted[rank] = Math.min(1, p * factor(rank, all));
        }
        step(sorted);
        double[] adjusted = new double[all];
        for (int rank = 0; rank < all; rank++) {
            adjusted[order[rank]] = sorted[rank];
        }
        return adjusted;
    }
}
