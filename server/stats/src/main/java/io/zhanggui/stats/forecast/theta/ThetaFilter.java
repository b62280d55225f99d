package io.zhanggui.stats.forecast.theta;

import io.zhanggui.stats.forecast.search.Residuals;
import java.util.Arrays;

/**
 * Runs the state equations of the Theta model once along a series.
 *
 * <p>Source: Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler (2016), equations 10 to 18. Parameters: the first
 * level, alpha, and the line's share 1 − 1/θ.
 */
final class ThetaFilter implements Residuals {

    private final double[] values;
    private final boolean dynamic;
    private final Line line;
    private double level;
    private double mean;
    private double intercept;
    private double slope;
    private int time;
    private double fade;

    ThetaFilter(double[] values, boolean dynamic) {
        this.values = values;
        this.dynamic = dynamic;
        this.line = Line.through(values);
    }

    @Override
    public void at(double[] parameters, double[] residuals) {
        begin(parameters[0]);
        for (int index = 0; index < values.length; index++) {
            residuals[index] = values[index] - expected(parameters[1], parameters[2]);
            observe(values[index], parameters[1]);
        }
        if (dynamic) {
            // The line through the past is not yet there.
            Arrays.fill(residuals, 0, Math.min(2, residuals.length), 0);
        }
    }

    /** Means of the steps after the last value: each is observed as expected. */
    double[] ahead(double[] parameters, int horizon) {
        at(parameters, new double[values.length]);
        double[] means = new double[horizon];
        for (int step = 0; step < horizon; step++) {
            means[step] = expected(parameters[1], parameters[2]);
            observe(means[step], parameters[1]);
        }
        return means;
    }

    private void begin(double firstLevel) {
        level = firstLevel;
        mean = 0;
        intercept = dynamic ? 0 : line.intercept();
        slope = dynamic ? 0 : line.slope();
        time = 0;
        fade = 1;
    }

    /** {@code fade} is (1 − α)^(t−1). */
    private double expected(double alpha, double share) {
        return level + share * (fade * intercept + (1 - fade * (1 - alpha)) / alpha * slope);
    }

    private void observe(double value, double alpha) {
        time++;
        level = alpha * value + (1 - alpha) * level;
        fade *= 1 - alpha;
        if (dynamic) {
            double before = mean;
            mean += (value - mean) / time;
            if (time > 1) {
                slope = ((time - 2) * slope + 6 * (value - before) / time) / (time + 1);
            }
            intercept = mean - slope * (time + 1) / 2;
        }
    }
}
