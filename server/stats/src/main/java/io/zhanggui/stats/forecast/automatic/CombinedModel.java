package io.zhanggui.stats.forecast.automatic;

import io.zhanggui.stats.forecast.FittedModel;
import java.util.List;

/**
 * Models of one history and their weights.
 *
 * @param weights sum to 1
 * @param size values of the history
 */
record CombinedModel(List<FittedModel> models, double[] weights, int size) {

    double[] means(int horizon) {
        double[] means = new double[horizon];
        for (int which = 0; which < weights.length; which++) {
            add(means, weights[which], models.get(which).means(horizon));
        }
        return means;
    }

    /** What was learned, the search for the forms of several models being two things more; at most half of the values. */
    double learned() {
        double learned = models.size() > 1 ? 2 : 0;
        for (int which = 0; which < weights.length; which++) {
            learned += weights[which] * models.get(which).learned();
        }
        return Math.min(learned, size / 2.0);
    }

    /**
     * The spread of the mixture: each model's own variance and its distance from the common mean (law of total
     * variance, as in Bayesian model averaging). It grows by 1 + k / n: so much larger is the error of k figures learned
     * from n values where they are used than where they were learned (Akaike 1970, final prediction error); and by
     * 1 + h / (n − 1): a drift too small to be seen in n values cannot be excluded either, and adds that share of a
     * random walk's variance.
     */
    double[] standardErrors(int horizon) {
        double[] means = means(horizon);
        double[] variances = new double[horizon];
        for (int which = 0; which < weights.length; which++) {
            double[] errors = models.get(which).standardErrors(horizon);
            double[] own = models.get(which).means(horizon);
            for (int step = 0; step < horizon; step++) {
                double distance = own[step] - means[step];
                variances[step] += weights[which] * (errors[step] * errors[step] + distance * distance);
            }
        }
        double growth = 1 + learned() / size;
        for (int step = 0; step < horizon; step++) {
            variances[step] = Math.sqrt(variances[step] * growth * (1 + (step + 1.0) / Math.max(1, size - 1)));
        }
        return variances;
    }

    private static void add(double[] sums, double weight, double[] values) {
        for (int step = 0; step < sums.length; step++) {
            sums[step] += weight * values[step];
        }
    }
}
