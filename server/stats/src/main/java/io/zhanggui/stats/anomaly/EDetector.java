package io.zhanggui.stats.anomaly;

import java.util.Arrays;
import java.util.List;

/**
 * Evidence that something has changed at some time, against several alternatives at once.
 *
 * <p>Model: the Shiryaev–Roberts e-detector of Shin, Ramdas and Rinaldo (2022, arXiv:2203.03532, section 2): M ← (M + 1)·L
 * with L the likelihood ratio of a value, the mean over the alternatives (their mixture, section 4). Under the baseline M
 * grows by one a value at most, so alarms at M ≥ 1/α come on average no sooner than every 1/α values.
 *
 * <p>Worked: ratios 2, 2, 2 give M = 2, 6, 14.
 */
final class EDetector {

    private static final double MOST_LOG = 300;
    private static final double MOST = 1e250;

    private final double[] evidence;

    EDetector(int alternatives) {
        evidence = new double[alternatives];
    }

    EDetector(List<Double> state) {
        evidence = state.stream().mapToDouble(Double::doubleValue).toArray();
    }

    List<Double> state() {
        return Arrays.stream(evidence).boxed().toList();
    }

    /** Adds the logarithm of a value's likelihood ratio under one alternative. */
    void add(int alternative, double logRatio) {
        double ratio = Math.exp(Math.clamp(logRatio, -MOST_LOG, MOST_LOG));
        evidence[alternative] = Math.min(MOST, (evidence[alternative] + 1) * ratio);
    }

    /** M. */
    double evidence() {
        double sum = 0;
        for (double one : evidence) {
            sum += one;
        }
        return sum / evidence.length;
    }

    void reset() {
        Arrays.fill(evidence, 0);
    }
}
