package io.zhanggui.stats.budget;

/**
 * Saturation by Hill's curve: maximum · xˢ / (xˢ + hˢ).
 *
 * <p>Source: Hill (1910); for advertising Jin, Wang, Sun, Chan and Koehler (2017), "Bayesian Methods for Media Mix Modeling
 * with Carryover and Shape Effects", equation 4. Concave for shape ≤ 1, S-shaped above. Example: maximum 100, half 50, shape
 * 2 brings 50 for 50 yuan and 80 for 100.
 *
 * @param maximum the response no spend exceeds; at least zero
 * @param halfSaturation the spend that brings half of it, positive
 * @param shape positive
 */
public record Hill(double maximum, double halfSaturation, double shape) implements ResponseCurve {
    public Hill {
        if (!(maximum >= 0 && maximum < 1e100 && halfSaturation > 0 && halfSaturation < 1e100)
                || !(shape > 0 && shape < 100)) {
            throw new IllegalArgumentException("no Hill curve: " + maximum + ", " + halfSaturation + ", " + shape);
        }
    }

    @Override
    public double at(double yuan) {
        return yuan <= 0 ? 0 : maximum / (1 + Math.pow(halfSaturation / yuan, shape));
    }

    /** The response of one more yuan. */
    public double slopeAt(double yuan) {
        if (yuan <= 0) {
            return shape > 1 ? 0 : shape == 1 ? maximum / halfSaturation : Double.MAX_VALUE;
        }
        double share = 1 / (1 + Math.pow(halfSaturation / yuan, shape));
        return maximum * share * (1 - share) * shape / yuan;
    }
}
