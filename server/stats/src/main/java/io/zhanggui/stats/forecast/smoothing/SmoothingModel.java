package io.zhanggui.stats.forecast.smoothing;

import io.zhanggui.stats.forecast.FittedModel;
import io.zhanggui.stats.forecast.ForecastMethod;
import io.zhanggui.stats.forecast.smoothing.SmoothingForm.Season;

/**
 * A fitted model of exponential smoothing.
 *
 * <p>Standard errors are those of Hyndman, Koehler, Ord and Snyder (2008), tables 6.2 to 6.4 (classes 1, 2 and 3); a
 * season that multiplies with errors that add is treated as class 3 with the relative error at the present level.
 *
 * @param beta of the slope, in its usual form β = α β*
 * @param level after the last value, in the unit of the series
 * @param seasonsAhead of the next steps, the next first: in the unit where they add, else factors
 * @param sigma standard deviation of the errors, relative for errors that multiply
 * @param logLikelihood of the normal density, at its greatest
 * @param parameterCount free parameters with first states and sigma
 * @param observationCount values fitted to
 */
public record SmoothingModel(
        SmoothingForm form,
        double alpha,
        double beta,
        double gamma,
        double phi,
        double level,
        double slope,
        double[] seasonsAhead,
        double sigma,
        double logLikelihood,
        int parameterCount,
        int observationCount)
        implements FittedModel {

    @Override
    public String name() {
        return form.label();
    }

    @Override
    public ForecastMethod chosen() {
        return ExponentialSmoothing.of(name(), form);
    }

    /** Akaike's criterion corrected for few observations (Hurvich and Tsai 1989); infinite where too few. */
    public double correctedAkaike() {
        double room = observationCount - parameterCount - 1.0;
        return room <= 0
                ? Double.POSITIVE_INFINITY
                : -2 * logLikelihood + 2 * parameterCount + 2.0 * parameterCount * (parameterCount + 1) / room;
    }

    @Override
    public double[] means(int horizon) {
        double[] means = seasonless(horizon);
        for (int step = 0; step < horizon; step++) {
            double season = seasonsAhead[step % seasonsAhead.length];
            switch (form.season()) {
                case ADDITIVE -> means[step] += season;
                case MULTIPLICATIVE -> means[step] *= season;
                case NONE -> {}
            }
        }
        return means;
    }

    private double[] seasonless(int horizon) {
        double[] means = new double[horizon];
        double sum = 0;
        double power = 1;
        for (int step = 0; step < horizon; step++) {
            power *= phi;
            sum += power;
            means[step] = level + sum * slope;
        }
        return means;
    }

    @Override
    public double learned() {
        return parameterCount - 1.0;
    }

    @Override
    public double[] standardErrors(int horizon) {
        double[] reactions = reactions(horizon);
        boolean relative = form.multiplicativeError() || form.season() == Season.MULTIPLICATIVE;
        return relative ? relativeErrors(horizon, reactions) : additiveErrors(reactions);
    }

    /** How far one error moves the mean of the steps after it. */
    private double[] reactions(int horizon) {
        double[] reactions = new double[horizon];
        double sum = 0;
        double power = 1;
        for (int lag = 1; lag < horizon; lag++) {
            power = lag == 1 ? phi : power * phi;
            sum += power;
            reactions[lag] = alpha + beta * sum;
            if (form.season() == Season.ADDITIVE && lag % seasonsAhead.length == 0) {
                reactions[lag] += gamma;
            }
        }
        return reactions;
    }

    private double[] additiveErrors(double[] reactions) {
        double[] errors = new double[reactions.length];
        double sum = 1;
        for (int step = 0; step < errors.length; step++) {
            sum += reactions[step] * reactions[step];
            errors[step] = sigma * Math.sqrt(sum);
        }
        return errors;
    }

    private double[] relativeErrors(int horizon, double[] reactions) {
        boolean factors = form.season() == Season.MULTIPLICATIVE;
        double[] means = factors ? seasonless(horizon) : means(horizon);
        double variance = form.multiplicativeError() ? sigma * sigma : square(sigma / Math.max(Math.abs(level), 1e-9));
        double[] thetas = new double[horizon];
        double[] errors = new double[horizon];
        for (int step = 0; step < horizon; step++) {
            double theta = square(means[step]);
            for (int lag = 1; lag <= step; lag++) {
                theta += variance * square(reactions[lag]) * thetas[step - lag];
            }
            thetas[step] = theta;
            int seasonsBegun = step / seasonsAhead.length;
            double spread = factors ? Math.pow(1 + square(gamma) * variance, seasonsBegun) : 1;
            double factor = factors ? seasonsAhead[step % seasonsAhead.length] : 1;
            errors[step] =
                    Math.abs(factor) * Math.sqrt(Math.max(0, theta * (1 + variance) * spread - square(means[step])));
        }
        return errors;
    }

    private static double square(double value) {
        return value * value;
    }
}
