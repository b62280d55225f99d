package io.zhanggui.stats.customer;

import java.util.TreeMap;

/** How many customers have each number of repeat purchases: what depends on x alone is worked out once per x. */
record PurchaseCounts(double[] purchases, double[] customers) {

    private static final int DENSE = 4096;

    static PurchaseCounts of(double[] x, double[] weights) {
        double[] dense = new double[DENSE];
        TreeMap<Double, Double> counts = new TreeMap<>();
        for (int i = 0; i < x.length; i++) {
            if (x[i] < DENSE) {
                dense[(int) x[i]] += weights[i];
            } else {
                counts.merge(x[i], weights[i], Double::sum);
            }
        }
        for (int i = 0; i < DENSE; i++) {
            if (dense[i] > 0) {
                counts.put((double) i, dense[i]);
            }
        }
        return new PurchaseCounts(
                counts.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
                counts.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    static PurchaseCounts of(Histories histories) {
        return of(histories.purchases(), histories.counts());
    }
}
