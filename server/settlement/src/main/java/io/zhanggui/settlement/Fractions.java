package io.zhanggui.settlement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.hipparchus.fraction.BigFraction;

/** Exact quantities, and the one place where they become fen. */
public final class Fractions {

    private static final int SHOWN_DIGITS = 10;

    private Fractions() {}

    /** The exact value of a decimal. */
    public static BigFraction of(BigDecimal decimal) {
        BigInteger unscaled = decimal.unscaledValue();
        return decimal.scale() <= 0
                ? new BigFraction(unscaled.multiply(BigInteger.TEN.pow(-decimal.scale())))
                : new BigFraction(unscaled, BigInteger.TEN.pow(decimal.scale()));
    }

    /** Yuan as fen, rounded as stated. */
    public static long fen(BigFraction yuan, RoundingMode rounding) {
        return yuan.multiply(100).bigDecimalValue(0, rounding).longValueExact();
    }

    /** Fen as yuan, exactly. */
    public static BigFraction yuan(long fen) {
        return new BigFraction(fen, 100L);
    }

    /** {@code 1234.50} for 123450 fen. */
    public static String money(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    /** The decimal, to ten digits after the point where it does not end before; trailing zeros left out. */
    public static String shown(BigFraction value) {
        BigDecimal decimal =
                value.bigDecimalValue(SHOWN_DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
        return decimal.signum() == 0 ? "0" : decimal.toPlainString();
    }

    /** The whole decimal; for sums of decimals, which always end. */
    public static String exact(BigFraction value) {
        BigDecimal decimal = new BigDecimal(value.getNumerator())
                .divide(new BigDecimal(value.getDenominator()))
                .stripTrailingZeros();
        return decimal.signum() == 0 ? "0" : decimal.toPlainString();
    }

    /** As a percentage of up to six digits: {@code 2.35%}. */
    public static String percent(BigFraction value) {
        return shown(of(value.multiply(100).bigDecimalValue(6, RoundingMode.HALF_UP))) + "%";
    }
}
