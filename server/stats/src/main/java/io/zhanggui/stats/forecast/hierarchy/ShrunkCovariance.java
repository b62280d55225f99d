package io.zhanggui.stats.forecast.hierarchy;

/**
 * Covariances whose correlations are drawn to 0 by as much as they are noise.
 *
 * <p>Source: Schäfer and Strimmer (2005), "A shrinkage approach to large-scale covariance matrix estimation". Errors are
 * taken to have mean 0.
 */
final class ShrunkCovariance {

    private ShrunkCovariance() {}

    static double[][] of(double[][] errors) {
        int size = errors[0].length;
        int times = errors.length;
        double[] deviations = new double[size];
        for (int node = 0; node < size; node++) {
            for (double[] row : errors) {
                deviations[node] += row[node] * row[node] / times;
            }
            deviations[node] = Math.sqrt(deviations[node]);
        }
        double noise = 0;
        double signal = 0;
        double[][] correlations = new double[size][size];
        for (int left = 0; left < size; left++) {
            for (int right = 0; right < left; right++) {
                double scale = deviations[left] * deviations[right];
                if (scale > 0) {
                    double[] moments = moments(errors, left, right, scale);
                    correlations[left][right] = moments[0];
                    signal += moments[0] * moments[0];
                    noise += moments[1];
                }
            }
        }
        double share = signal == 0 ? 1 : Math.clamp(noise / signal, 0, 1);
        double[][] covariance = new double[size][size];
        for (int left = 0; left < size; left++) {
            covariance[left][left] = deviations[left] * deviations[left];
            for (int right = 0; right < left; right++) {
                double shrunk = (1 - share) * correlations[left][right] * deviations[left] * deviations[right];
                covariance[left][right] = shrunk;
                covariance[right][left] = shrunk;
            }
        }
        return covariance;
    }

    /** The correlation and the variance of its estimate. */
    private static double[] moments(double[][] errors, int left, int right, double scale) {
        int times = errors.length;
        double mean = 0;
        double square = 0;
        for (double[] row : errors) {
            double product = row[left] * row[right] / scale;
            mean += product / times;
            square += product * product / times;
        }
        return new double[] {mean, Math.max(0, square - mean * mean) / (times - 1)};
    }
}
