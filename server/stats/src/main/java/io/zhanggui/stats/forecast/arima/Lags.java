package io.zhanggui.stats.forecast.arima;

/** Polynomials in the lag operator. Coefficients are of the lags 1, 2, 3 … */
final class Lags {

    private Lags() {}

    /**
     * Coefficients of a stationary autoregression from its partial autocorrelations in (−1, 1).
     *
     * <p>Source: Durbin and Levinson's recursion; Barndorff-Nielsen and Schou (1973). Example: 0.5, 0.2 gives 0.4, 0.2.
     */
    static double[] fromPartials(double[] partials, int from, int count) {
        double[] coefficients = new double[count];
        double[] before = new double[count];
        for (int order = 0; order < count; order++) {
            double partial = partials[from + order];
            System.arraycopy(coefficients, 0, before, 0, order);
            for (int lag = 0; lag < order; lag++) {
                coefficients[lag] = before[lag] - partial * before[order - 1 - lag];
            }
            coefficients[order] = partial;
        }
        return coefficients;
    }

    /** Whether all roots of 1 − Σ cₖ zᵏ lie farther out than the radius. */
    static boolean rootsBeyond(double[] coefficients, double radius) {
        double[] current = new double[coefficients.length];
        double power = 1;
        for (int lag = 0; lag < current.length; lag++) {
            power *= radius;
            current[lag] = coefficients[lag] * power;
        }
        for (int order = current.length - 1; order >= 0; order--) {
            double partial = current[order];
            if (!(Math.abs(partial) < 1)) {
                return false;
            }
            double[] lower = new double[order];
            for (int lag = 0; lag < order; lag++) {
                lower[lag] = (current[lag] + partial * current[order - 1 - lag]) / (1 - partial * partial);
            }
            current = lower;
        }
        return true;
    }

    /** The product (1 − Σ aᵢ Bⁱ)(1 − Σ sⱼ B^(j·period)) as one polynomial of the same kind. */
    static double[] times(double[] ordinary, double[] seasonal, int period) {
        double[] product = new double[ordinary.length + seasonal.length * period];
        System.arraycopy(ordinary, 0, product, 0, ordinary.length);
        for (int turn = 1; turn <= seasonal.length; turn++) {
            double factor = seasonal[turn - 1];
            product[turn * period - 1] += factor;
            for (int lag = 1; lag <= ordinary.length; lag++) {
                product[turn * period + lag - 1] -= factor * ordinary[lag - 1];
            }
        }
        return product;
    }

    /** Taking differences as such a polynomial: y = w + Σ cₖ yₜ₋ₖ. */
    static double[] differences(int ordinary, int seasonal, int period) {
        double[] product = new double[0];
        double[] one = {1};
        for (int time = 0; time < ordinary; time++) {
            product = times(product, one, 1);
        }
        for (int time = 0; time < seasonal; time++) {
            product = times(product, one, period);
        }
        return product;
    }

    /** The values less what the polynomial expects, without the first ones that have no past. */
    static double[] apply(double[] values, double[] polynomial) {
        double[] result = new double[values.length - polynomial.length];
        for (int index = 0; index < result.length; index++) {
            double value = values[index + polynomial.length];
            for (int lag = 1; lag <= polynomial.length; lag++) {
                value -= polynomial[lag - 1] * values[index + polynomial.length - lag];
            }
            result[index] = value;
        }
        return result;
    }

    /** Weights of past errors, ψ₀ = 1 first, of autoregression and moving average 1 + Σ θₖ Bᵏ. */
    static double[] errorWeights(double[] autoregression, double[] movingAverage, int count) {
        double[] weights = new double[count];
        for (int index = 0; index < count; index++) {
            double weight = index == 0 ? 1 : index <= movingAverage.length ? movingAverage[index - 1] : 0;
            for (int lag = 1; lag <= Math.min(index, autoregression.length); lag++) {
                weight += autoregression[lag - 1] * weights[index - lag];
            }
            weights[index] = weight;
        }
        return weights;
    }
}
