package io.zhanggui.stats.experiment;

import java.util.Arrays;

/**
 * A posterior cut into panels, on each of which its density is a polynomial of degree 15 to rounding; from these its
 * distribution function at any place.
 */
final class PosteriorTable {

    private static final int POINTS = GaussLegendre.POINTS;
    private static final double FINE_STEP = 0.5;
    private static final int FINE_STEPS = 16;
    private static final double GROWTH = 1.4;
    private static final double NEGLIGIBLE = -60;
    private static final int MOST_STEPS = 120;

    private static final double[][] LEGENDRE = new double[POINTS][];

    static {
        for (int i = 0; i < POINTS; i++) {
            LEGENDRE[i] = legendre(GaussLegendre.NODES[i], POINTS);
        }
    }

    private final Posterior posterior;
    private final double[] breaks;
    private final double[][] series;
    private final double[] before;
    private final double whole;

    PosteriorTable(Posterior posterior) {
        this.posterior = posterior;
        this.breaks = breaks(posterior);
        this.series = new double[breaks.length - 1][];
        this.before = new double[breaks.length];
        for (int panel = 0; panel < series.length; panel++) {
            series[panel] = series(panel);
            before[panel + 1] = before[panel] + 2 * series[panel][0] * half(panel);
        }
        this.whole = before[series.length];
    }

    Posterior posterior() {
        return posterior;
    }

    double[] breaks() {
        return breaks.clone();
    }

    /** The density over the coordinate. */
    double density(double coordinate) {
        return Math.exp(posterior.logDensity(coordinate)) / whole;
    }

    /** The chance of a coordinate at most this. */
    double cumulative(double coordinate) {
        if (!(coordinate > breaks[0])) {
            return 0;
        }
        if (coordinate >= breaks[breaks.length - 1]) {
            return 1;
        }
        int found = Arrays.binarySearch(breaks, coordinate);
        int panel = found >= 0 ? found : -found - 2;
        double half = half(panel);
        double place = (coordinate - breaks[panel]) / half - 1;
        double[] polynomials = legendre(place, POINTS + 1);
        double sum = series[panel][0] * (place + 1);
        for (int n = 1; n < POINTS; n++) {
            sum += series[panel][n] * (polynomials[n + 1] - polynomials[n - 1]) / (2 * n + 1);
        }
        return Math.clamp((before[panel] + sum * half) / whole, 0, 1);
    }

    /** The value below which the chance lies. */
    double quantile(double chance) {
        double low = breaks[0];
        double high = breaks[breaks.length - 1];
        for (int i = 0; i < 200 && high - low > Math.ulp(high); i++) {
            double middle = low + (high - low) / 2;
            if (cumulative(middle) < chance) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return posterior.value(low + (high - low) / 2);
    }

    private double half(int panel) {
        return (breaks[panel + 1] - breaks[panel]) / 2;
    }

    private double[] series(int panel) {
        double middle = breaks[panel] + half(panel);
        double[] coefficients = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double mass = GaussLegendre.WEIGHTS[i]
                    * Math.exp(posterior.logDensity(middle + half(panel) * GaussLegendre.NODES[i]));
            for (int n = 0; n < POINTS; n++) {
                coefficients[n] += (2 * n + 1) / 2.0 * mass * LEGENDRE[i][n];
            }
        }
        return coefficients;
    }

    private static double[] legendre(double place, int highest) {
        double[] values = new double[highest + 1];
        values[0] = 1;
        values[1] = place;
        for (int n = 1; n < highest; n++) {
            values[n + 1] = ((2 * n + 1) * place * values[n] - n * values[n - 1]) / (n + 1);
        }
        return values;
    }

    /** Even steps around the peak, growing ones in the tails, until nothing is left. */
    private static double[] breaks(Posterior posterior) {
        double[] right = side(posterior, 1);
        double[] left = side(posterior, -1);
        double[] all = new double[left.length + right.length + 1];
        for (int i = 0; i < left.length; i++) {
            all[i] = left[left.length - 1 - i];
        }
        all[left.length] = posterior.peak();
        System.arraycopy(right, 0, all, left.length + 1, right.length);
        return all;
    }

    private static double[] side(Posterior posterior, int direction) {
        double[] places = new double[MOST_STEPS];
        double distance = 0;
        double step = FINE_STEP;
        for (int i = 0; i < MOST_STEPS; i++) {
            step = i < FINE_STEPS ? step : step * GROWTH;
            distance += step;
            places[i] = posterior.peak() + direction * distance * posterior.scale();
            if (posterior.logDensity(places[i]) < NEGLIGIBLE) {
                return Arrays.copyOf(places, i + 1);
            }
        }
        return places;
    }
}
