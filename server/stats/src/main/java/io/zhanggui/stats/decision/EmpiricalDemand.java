package io.zhanggui.stats.decision;

import java.util.Arrays;

/** Demand as seen: sorted values and their running sums. */
final class EmpiricalDemand implements Demand {

    private final double[] values;
    private final double[] sums;

    private EmpiricalDemand(double[] values, double[] sums) {
        this.values = values;
        this.sums = sums;
    }

    static EmpiricalDemand of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] sums = new double[sorted.length + 1];
        for (int i = 0; i < sorted.length; i++) {
            sums[i + 1] = sums[i] + sorted[i];
        }
        return new EmpiricalDemand(sorted, sums);
    }

    @Override
    public double mean() {
        return sums[values.length] / values.length;
    }

    @Override
    public double cumulative(double quantity) {
        return (double) upTo(quantity) / values.length;
    }

    @Override
    public double quantile(double chance) {
        int rank = (int) Math.ceil(chance * values.length - 1e-9);
        return values[Math.clamp(rank - 1, 0, values.length - 1)];
    }

    @Override
    public double expectedSales(double quantity) {
        int below = upTo(quantity);
        return quantity <= 0 ? 0 : (sums[below] + quantity * (values.length - below)) / values.length;
    }

    @Override
    public boolean isDiscrete() {
        return true;
    }

    private int upTo(double quantity) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] <= quantity) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
