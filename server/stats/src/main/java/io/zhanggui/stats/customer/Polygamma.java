package io.zhanggui.stats.customer;

/**
 * ψ(x) and ψ′(x), the derivatives of ln Γ(x), to about 14 digits for x &gt; 0.
 *
 * <p>Source: Abramowitz and Stegun 6.3.5, 6.3.18, 6.4.6 and 6.4.12: recurrence up to 10, then the asymptotic series.
 * Example: ψ(1) = −0.5772156649…, ψ′(1) = π²/6.
 */
final class Polygamma {

    private static final double[] DIGAMMA = {
        -1.0 / 12, 1.0 / 120, -1.0 / 252, 1.0 / 240, -1.0 / 132, 691.0 / 32760, -1.0 / 12, 3617.0 / 8160
    };
    private static final double[] TRIGAMMA = {
        1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30, 5.0 / 66, -691.0 / 2730, 7.0 / 6, -3617.0 / 510
    };
    private static final double LARGE = 10;

    private Polygamma() {}

    static double digamma(double x) {
        double shifted = x;
        double sum = 0;
        while (shifted < LARGE) {
            sum -= 1 / shifted;
            shifted += 1;
        }
        double inverse = 1 / (shifted * shifted);
        return sum + Math.log(shifted) - 0.5 / shifted + inverse * polynomial(DIGAMMA, inverse);
    }

    static double trigamma(double x) {
        double shifted = x;
        double sum = 0;
        while (shifted < LARGE) {
            sum += 1 / (shifted * shifted);
            shifted += 1;
        }
        double inverse = 1 / (shifted * shifted);
        return sum + 1 / shifted + 0.5 * inverse + inverse / shifted * polynomial(TRIGAMMA, inverse);
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }
}
