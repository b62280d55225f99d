package io.zhanggui.stats.numeric;

/**
 * A number kept as the unevaluated sum of two doubles: about 31 significant digits.
 *
 * <p>Source: Dekker (1971), Knuth (TAOCP 2, 4.2.2, two-sum); products by fused multiply-add; the accurate sum of Li et
 * al. (2002), "Design, implementation and testing of extended and mixed precision BLAS". Range is that of double;
 * overflow gives NaN or infinity, so callers scale first. Example: 1/3 × 3 − 1 is 0 within 1e-31, where {@code hi} alone
 * knows 1/3 to 1e-17 only.
 *
 * @param hi the nearest double
 * @param lo what {@code hi} leaves out, at most half a unit in its last place
 */
public record DoubleDouble(double hi, double lo) {

    public static final DoubleDouble ZERO = new DoubleDouble(0, 0);
    public static final DoubleDouble ONE = new DoubleDouble(1, 0);

    public static DoubleDouble of(double value) {
        return new DoubleDouble(value, 0);
    }

    /** The exact sum of two doubles. */
    public static DoubleDouble sum(double a, double b) {
        double hi = a + b;
        double part = hi - a;
        return new DoubleDouble(hi, (a - (hi - part)) + (b - part));
    }

    /** The exact product of two doubles. */
    public static DoubleDouble product(double a, double b) {
        double hi = a * b;
        return new DoubleDouble(hi, Math.fma(a, b, -hi));
    }

    public DoubleDouble plus(DoubleDouble other) {
        DoubleDouble high = sum(hi, other.hi);
        DoubleDouble low = sum(lo, other.lo);
        DoubleDouble first = carried(high.hi, high.lo + low.hi);
        return carried(first.hi, first.lo + low.lo);
    }

    public DoubleDouble minus(DoubleDouble other) {
        return plus(other.negated());
    }

    public DoubleDouble times(DoubleDouble other) {
        double high = hi * other.hi;
        double low = Math.fma(hi, other.hi, -high) + (hi * other.lo + lo * other.hi);
        return carried(high, low);
    }

    public DoubleDouble times(double factor) {
        double high = hi * factor;
        return carried(high, Math.fma(hi, factor, -high) + lo * factor);
    }

    /** The quotient by two steps of long division and a third for the last bits. */
    public DoubleDouble dividedBy(DoubleDouble divisor) {
        double first = hi / divisor.hi;
        DoubleDouble rest = minus(divisor.times(first));
        double second = rest.hi / divisor.hi;
        rest = rest.minus(divisor.times(second));
        double third = rest.hi / divisor.hi;
        return carried(first, second).plus(of(third));
    }

    /** The square root by one Newton step from the double's root; 0 for 0. */
    public DoubleDouble root() {
        if (hi <= 0) {
            return ZERO;
        }
        double first = Math.sqrt(hi);
        return sum(first, minus(product(first, first)).hi / (2 * first));
    }

    public DoubleDouble negated() {
        return new DoubleDouble(-hi, -lo);
    }

    /** The nearest double. */
    public double value() {
        return hi + lo;
    }

    /** Two parts of which the first is the larger, so that the second holds what rounding would drop. */
    private static DoubleDouble carried(double high, double low) {
        double hi = high + low;
        return new DoubleDouble(hi, low - (hi - high));
    }
}
