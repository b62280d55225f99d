package io.zhanggui.stats.forecast.smoothing;

import java.util.Arrays;

/**
 * Where a form's parameters stand in the vector that the search moves.
 *
 * <p>In order: alpha, beta / alpha, gamma / (1 − alpha), phi, the first level, the first slope, and the seasons but the
 * last, which follows from their sum. The shares keep the usual region 0 &lt; β &lt; α &lt; 1, 0 &lt; γ &lt; 1 − α.
 */
record Layout(SmoothingForm form, int period) {

    private static final double FREE = 1e12;

    int smoothingCount() {
        return 1 + (form.hasTrend() ? 1 : 0) + (form.hasSeason() ? 1 : 0) + (form.isDamped() ? 1 : 0);
    }

    int size() {
        return smoothingCount() + 1 + (form.hasTrend() ? 1 : 0) + (form.hasSeason() ? period - 1 : 0);
    }

    int levelIndex() {
        return smoothingCount();
    }

    int slopeIndex() {
        return levelIndex() + 1;
    }

    int seasonIndex() {
        return levelIndex() + (form.hasTrend() ? 2 : 1);
    }

    int seasonShareIndex() {
        return form.hasTrend() ? 2 : 1;
    }

    int dampingIndex() {
        return smoothingCount() - 1;
    }

    double alpha(double[] parameters) {
        return parameters[0];
    }

    double beta(double[] parameters) {
        return form.hasTrend() ? parameters[1] * parameters[0] : 0;
    }

    double gamma(double[] parameters) {
        return form.hasSeason() ? parameters[seasonShareIndex()] * (1 - parameters[0]) : 0;
    }

    double phi(double[] parameters) {
        return form.isDamped() ? parameters[dampingIndex()] : 1;
    }

    /** All seasons in time order, the sum 0 or the mean 1. */
    double[] seasons(double[] parameters) {
        double[] seasons = new double[period];
        if (form.hasSeason()) {
            double rest = form.season() == SmoothingForm.Season.ADDITIVE ? 0 : period;
            for (int index = 0; index < period - 1; index++) {
                seasons[index] = parameters[seasonIndex() + index];
                rest -= seasons[index];
            }
            seasons[period - 1] = rest;
        }
        return seasons;
    }

    double[] lower() {
        double[] bounds = new double[size()];
        Arrays.fill(bounds, -FREE);
        for (int index = 0; index < smoothingCount(); index++) {
            bounds[index] = 1e-4;
        }
        if (form.isDamped()) {
            bounds[dampingIndex()] = 0.8;
        }
        return bounds;
    }

    double[] upper() {
        double[] bounds = new double[size()];
        Arrays.fill(bounds, FREE);
        for (int index = 0; index < smoothingCount(); index++) {
            bounds[index] = 0.9999;
        }
        if (form.isDamped()) {
            bounds[dampingIndex()] = 0.98;
        }
        return bounds;
    }
}
