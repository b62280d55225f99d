package io.zhanggui.stats.customer;

import java.util.Map;
import java.util.TreeMap;

/** The ages of the customers who share a number of purchases. */
final class AgeRange {

    private static final int DENSE = 256;

    private long customers;
    private double youngest = Double.POSITIVE_INFINITY;
    private double oldest;

    static Map<Double, AgeRange> byPurchases(double[] x, double[] ages) {
        Map<Double, AgeRange> ranges = new TreeMap<>();
        AgeRange[] dense = new AgeRange[DENSE];
        for (int i = 0; i < x.length; i++) {
            int place = (int) x[i];
            boolean inside = place >= 0 && place < dense.length && place == x[i];
            AgeRange range = inside ? dense[place] : null;
            if (range == null) {
                range = ranges.computeIfAbsent(x[i] + 0.0, purchases -> new AgeRange());
                if (inside) {
                    dense[place] = range;
                }
            }
            range.customers++;
            range.youngest = Math.min(range.youngest, ages[i]);
            range.oldest = Math.max(range.oldest, ages[i]);
        }
        return ranges;
    }

    long customers() {
        return customers;
    }

    double youngest() {
        return youngest;
    }

    double oldest() {
        return oldest;
    }
}
