package io.zhanggui.stats.forecast.daily;

import java.util.Arrays;

/**
 * What one festival adds to the logarithm of sales, by day of its window, and how that grows from year to year.
 *
 * <p>Each time the festival was seen is a multiple of a common shape; shape and multiples are found in turns by least
 * squares. The shape is drawn to 0 by the positive-part rule of James and Stein (1961) with the noise of one day, so
 * that days without effect get none; the growth of the multiples likewise.
 *
 * @param shape by day of the window, for a multiple of 1
 * @param multiples by time seen
 * @param years of the times seen
 */
record FestivalProfile(double[] shape, double[] multiples, int[] years, double growth, double noise) {

    private static final int TURNS = 3;
    private static final int TIMES_FOR_GROWTH = 2;

    /**
     * @param seen one row for each time, by day of the window, NaN where not in history
     * @param noise variance of a usual day's logarithm
     */
    static FestivalProfile learn(double[][] seen, int[] years, int length, double noise) {
        double[] shape = new double[length];
        double[] multiples = new double[seen.length];
        Arrays.fill(multiples, 1);
        for (int turn = 0; turn < TURNS && seen.length > 0; turn++) {
            shape(seen, multiples, shape, noise);
            if (seen.length >= TIMES_FOR_GROWTH) {
                multiples(seen, multiples, shape);
            }
        }
        return new FestivalProfile(shape, multiples, years, growth(shape, multiples, years, noise), noise);
    }

    private static void shape(double[][] seen, double[] multiples, double[] shape, double noise) {
        for (int day = 0; day < shape.length; day++) {
            double above = 0;
            double below = 0;
            for (int time = 0; time < seen.length; time++) {
                if (!Double.isNaN(seen[time][day])) {
                    above += multiples[time] * seen[time][day];
                    below += multiples[time] * multiples[time];
                }
            }
            double found = below > 0 ? above / below : 0;
            shape[day] = found == 0 ? 0 : found * Math.max(0, 1 - noise / below / (found * found));
        }
    }

    private static void multiples(double[][] seen, double[] multiples, double[] shape) {
        double sum = 0;
        for (int time = 0; time < seen.length; time++) {
            double above = 0;
            double below = 0;
            for (int day = 0; day < shape.length; day++) {
                if (!Double.isNaN(seen[time][day])) {
                    above += shape[day] * seen[time][day];
                    below += shape[day] * shape[day];
                }
            }
            multiples[time] = below > 0 ? Math.clamp(above / below, 0.2, 5) : 1;
            sum += multiples[time];
        }
        double mean = sum / seen.length;
        for (int time = 0; time < seen.length; time++) {
            multiples[time] /= mean;
        }
        for (int day = 0; day < shape.length; day++) {
            shape[day] *= mean;
        }
    }

    private static double growth(double[] shape, double[] multiples, int[] years, double noise) {
        double strength = strength(shape);
        double middle = Arrays.stream(years).average().orElse(0);
        double spread = 0;
        double slope = 0;
        for (int time = 0; time < years.length; time++) {
            spread += (years[time] - middle) * (years[time] - middle);
            slope += (years[time] - middle) * (multiples[time] - 1);
        }
        if (spread == 0 || strength == 0) {
            return 0;
        }
        slope /= spread;
        double variance = noise / strength / spread;
        return slope == 0 ? 0 : slope * Math.max(0, 1 - variance / (slope * slope));
    }

    private static double strength(double[] shape) {
        return Arrays.stream(shape).map(value -> value * value).sum();
    }

    int timesSeen() {
        return multiples.length;
    }

    /** The multiple expected in a year, kept between half and twice the last one seen. */
    double multiple(int year) {
        if (multiples.length == 0) {
            return 0;
        }
        double middle = Arrays.stream(years).average().orElse(year);
        double last = multiples[multiples.length - 1];
        return Math.clamp(1 + growth * (year - middle), last / 2, last * 2);
    }

    /** Its logarithm on a day of the window. */
    double effect(int day, double multiple) {
        return shape[day] * multiple;
    }

    /** Variance of what is expected next time on a day of the window: of the shape, and of the multiple. */
    double variance(int day) {
        return shapeVariance() + shape[day] * shape[day] * multipleVariance();
    }

    /** Of the shape on each day of the window, by itself. */
    double shapeVariance() {
        return multiples.length == 0 ? 0 : noise / multiples.length;
    }

    /** Of the multiple, which all days of the window share. */
    double multipleVariance() {
        if (multiples.length == 0) {
            return 0;
        }
        double strength = strength(shape);
        double spread = strength > 0 ? noise / strength : 0;
        for (double multiple : multiples) {
            spread += (multiple - 1) * (multiple - 1) / multiples.length;
        }
        return spread;
    }
}
