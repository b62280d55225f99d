package io.zhanggui.stats.customer;

import org.hipparchus.special.Gamma;

/**
 * ln (q)ₙ = ln Γ(q + n) − ln Γ(q) and its derivatives in q, without the cancellation that the difference of two large
 * logarithms has. Example: (0.5)₂ = 0.75.
 */
record RisingFactorial(double logarithm, double first, double second) {

    private static final int TERMS = 256;

    static RisingFactorial of(double q, double n) {
        return n <= TERMS && n == Math.rint(n) ? added(q, (int) n) : subtracted(q, n);
    }

    private static RisingFactorial added(double q, int n) {
        double logarithm = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < n; i++) {
            double inverse = 1 / (q + i);
            logarithm += Math.log(q + i);
            first += inverse;
            second -= inverse * inverse;
        }
        return new RisingFactorial(logarithm, first, second);
    }

    private static RisingFactorial subtracted(double q, double n) {
        return new RisingFactorial(
                Gamma.logGamma(q + n) - Gamma.logGamma(q),
                Polygamma.digamma(q + n) - Polygamma.digamma(q),
                Polygamma.trigamma(q + n) - Polygamma.trigamma(q));
    }
}
