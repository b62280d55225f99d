package io.zhanggui.stats.forecast.smoothing;

import io.zhanggui.stats.forecast.search.Residuals;

/**
 * Runs the smoothing equations once along a series.
 *
 * <p>Source: Hyndman, Koehler, Ord and Snyder (2008), tables 2.2 and 2.3, in error-correction form; the same updates
 * serve errors that add and errors that multiply.
 *
 * <p>As residuals it writes those whose sum of squares is least where the likelihood is greatest: the errors
 * themselves, or, for errors that multiply, relative errors times the geometric mean of the expected values.
 */
final class SmoothingFilter implements Residuals {

    private final double[] values;
    private final Layout layout;
    private final double[] seasons;
    private double level;
    private double slope;
    private double sumOfLogs;

    SmoothingFilter(double[] values, Layout layout) {
        this.values = values;
        this.layout = layout;
        this.seasons = new double[layout.period()];
    }

    @Override
    public void at(double[] parameters, double[] residuals) {
        run(parameters, residuals);
        if (layout.form().multiplicativeError()) {
            double geometricMean = Math.exp(sumOfLogs / values.length);
            for (int index = 0; index < residuals.length; index++) {
                residuals[index] *= geometricMean;
            }
        }
    }

    /** Writes errors or relative errors; afterwards the last state can be asked for. */
    void run(double[] parameters, double[] errors) {
        SmoothingForm form = layout.form();
        begin(parameters);
        double alpha = layout.alpha(parameters);
        double slopeShare = form.hasTrend() ? parameters[1] : 0;
        double gamma = layout.gamma(parameters);
        double phi = layout.phi(parameters);
        int phase = 0;
        double product = 1;
        for (int index = 0; index < values.length; index++) {
            double base = level + phi * slope;
            double season = seasons[phase];
            double seasonless;
            double expected;
            switch (form.season()) {
                case NONE -> {
                    expected = base;
                    seasonless = values[index];
                }
                case ADDITIVE -> {
                    expected = base + season;
                    seasonless = values[index] - season;
                    seasons[phase] = season + gamma * (values[index] - base - season);
                }
                case MULTIPLICATIVE -> {
                    expected = base * season;
                    seasonless = values[index] / season;
                    seasons[phase] = season + gamma * (values[index] / base - season);
                }
                default -> throw new IllegalStateException();
            }
            double error = values[index] - expected;
            if (form.multiplicativeError()) {
                if (!(expected > 0)) {
                    errors[index] = Double.NaN;
                    return;
                }
                error /= expected;
                product *= expected;
                if (product < 1e-200 || product > 1e200) {
                    sumOfLogs += Math.log(product);
                    product = 1;
                }
            }
            errors[index] = error;
            double next = base + alpha * (seasonless - base);
            slope = form.hasTrend() ? phi * slope + slopeShare * (next - level - phi * slope) : 0;
            level = next;
            phase = phase + 1 == seasons.length ? 0 : phase + 1;
        }
        sumOfLogs += Math.log(product);
    }

    private void begin(double[] parameters) {
        level = parameters[layout.levelIndex()];
        slope = layout.form().hasTrend() ? parameters[layout.slopeIndex()] : 0;
        System.arraycopy(layout.seasons(parameters), 0, seasons, 0, seasons.length);
        sumOfLogs = 0;
    }

    double level() {
        return level;
    }

    double slope() {
        return slope;
    }

    /** The seasons of the steps to come, the next first. */
    double[] seasonsAhead() {
        double[] ahead = new double[seasons.length];
        for (int step = 0; step < ahead.length; step++) {
            ahead[step] = seasons[(values.length + step) % seasons.length];
        }
        return ahead;
    }

    /** Sum of the logarithms of the expected values, 0 for errors that add. */
    double sumOfLogs() {
        return sumOfLogs;
    }
}
