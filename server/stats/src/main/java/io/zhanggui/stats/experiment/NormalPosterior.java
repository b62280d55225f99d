package io.zhanggui.stats.experiment;

/**
 * A normal distribution of a mean, a ratio or an effect.
 *
 * @param mean finite
 * @param standardDeviation above 0
 */
public record NormalPosterior(double mean, double standardDeviation) implements Posterior {

    public NormalPosterior {
        if (!Double.isFinite(mean) || !(standardDeviation > 0) || !Double.isFinite(standardDeviation)) {
            throw new IllegalArgumentException("Normal(" + mean + ", " + standardDeviation + ")");
        }
    }

    @Override
    public double value(double coordinate) {
        return coordinate;
    }

    @Override
    public double coordinate(double value) {
        return value;
    }

    @Override
    public double peak() {
        return mean;
    }

    @Override
    public double scale() {
        return standardDeviation;
    }

    @Override
    public double logDensity(double coordinate) {
        double z = (coordinate - mean) / standardDeviation;
        return -z * z / 2;
    }
}
