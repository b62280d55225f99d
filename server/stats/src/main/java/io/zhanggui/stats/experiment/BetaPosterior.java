package io.zhanggui.stats.experiment;

/**
 * A beta distribution of a proportion. Over the logit it has one smooth peak whatever its parameters, even those below
 * 1, and its logarithm can be had without loss of digits for billions of units.
 *
 * <p>Example: Beta(3, 9) has the mean 0.25 and the standard deviation √(27/(144·13)) = 0.1201.
 *
 * @param alpha above 0: prior and found successes
 * @param beta above 0: prior and found failures
 */
public record BetaPosterior(double alpha, double beta) implements Posterior {

    public BetaPosterior {
        if (!(alpha > 0 && beta > 0) || !Double.isFinite(alpha + beta)) {
            throw new IllegalArgumentException("Beta(" + alpha + ", " + beta + ")");
        }
    }

    /** With the units of a batch added. */
    public BetaPosterior after(Successes batch) {
        return new BetaPosterior(alpha + batch.successes(), beta + batch.failures());
    }

    @Override
    public double mean() {
        return alpha / (alpha + beta);
    }

    @Override
    public double standardDeviation() {
        return Math.sqrt(mean() * (beta / (alpha + beta)) / (alpha + beta + 1));
    }

    @Override
    public double value(double coordinate) {
        return 1 / (1 + Math.exp(-coordinate));
    }

    @Override
    public double coordinate(double value) {
        return Math.log(Math.clamp(value, 0, 1)) - Math.log1p(-Math.clamp(value, 0, 1));
    }

    @Override
    public double peak() {
        return Math.log(alpha / beta);
    }

    @Override
    public double scale() {
        return Math.sqrt(1 / alpha + 1 / beta);
    }

    @Override
    public double logDensity(double coordinate) {
        double distance = coordinate - peak();
        return distance <= 0
                ? alpha * distance - (alpha + beta) * Math.log1p(mean() * Math.expm1(distance))
                : -beta * distance - (alpha + beta) * Math.log1p(beta / (alpha + beta) * Math.expm1(-distance));
    }
}
