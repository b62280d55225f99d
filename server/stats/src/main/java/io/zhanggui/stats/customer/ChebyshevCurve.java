package io.zhanggui.stats.customer;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * A smooth function of one variable, tabulated as a Chebyshev series so that a million values cost little.
 *
 * <p>Source: Clenshaw (1955); the series is doubled until its last terms fall below 1e−12 of the largest.
 */
final class ChebyshevCurve {

    private static final int LONGEST = 128;

    private final double middle;
    private final double half;
    private final double[] terms;

    private ChebyshevCurve(double middle, double half, double[] terms) {
        this.middle = middle;
        this.half = half;
        this.terms = terms;
    }

    /** Empty where the function is not smooth enough to be tabulated. */
    static Optional<ChebyshevCurve> find(DoubleUnaryOperator function, double from, double to) {
        double middle = (from + to) / 2;
        double half = Math.max((to - from) / 2, 1e-9 * (1 + Math.abs(middle)));
        for (int length = 12; length <= LONGEST; length *= 2) {
            double[] terms = terms(function, middle, half, length);
            double largest = 0;
            for (double term : terms) {
                largest = Math.max(largest, Math.abs(term));
            }
            double last = Math.abs(terms[length - 1]) + Math.abs(terms[length - 2]) + Math.abs(terms[length - 3]);
            if (last <= 1e-12 * largest) {
                return Optional.of(new ChebyshevCurve(middle, half, terms));
            }
        }
        return Optional.empty();
    }

    double at(double place) {
        double x = (place - middle) / half;
        double next = 0;
        double afterNext = 0;
        for (int i = terms.length - 1; i > 0; i--) {
            double term = terms[i] + 2 * x * next - afterNext;
            afterNext = next;
            next = term;
        }
        return terms[0] / 2 + x * next - afterNext;
    }

    private static double[] terms(DoubleUnaryOperator function, double middle, double half, int length) {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = function.applyAsDouble(middle + half * Math.cos(Math.PI * (i + 0.5) / length));
        }
        double[] terms = new double[length];
        for (int k = 0; k < length; k++) {
            double sum = 0;
            for (int i = 0; i < length; i++) {
                sum += values[i] * Math.cos(Math.PI * k * (i + 0.5) / length);
            }
            terms[k] = 2 * sum / length;
        }
        return terms;
    }
}
