package io.zhanggui.desk.health.rules;

import io.zhanggui.desk.figure.Reference;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What weak spots are worth, no yuan twice. Sales are visitors × conversion × amount per buyer × the share kept: with one
 * of them at its reference and the others as they are, 1,000 yuan at 2 % against 3 % would be 1,500, so 500. Each is
 * mended alone; mended together they raise each other, and that is told apart from them. Spend is saved only as far as
 * better pages do not mend the return by themselves.
 */
public final class Worths {

    private static final MathContext DIGITS = MathContext.DECIMAL64;

    private Worths() {}

    /**
     * The worth of each lever of sales that misses a reference, in the given order.
     *
     * @param sales what the period brought, in yuan
     */
    public static List<Worth> ofSales(List<Lever> levers, @Nullable BigDecimal sales) {
        List<Worth> worths = new ArrayList<>();
        if (sales != null && sales.signum() > 0) {
            levers.forEach(lever -> ofSales(lever, sales).ifPresent(worths::add));
        }
        return worths;
    }

    /** What all of these levers mended together would bring beyond the sum of each alone. */
    public static BigDecimal together(List<Worth> worths, BigDecimal sales) {
        BigDecimal product = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ZERO;
        for (Worth worth : worths) {
            product = product.multiply(BigDecimal.ONE.add(worth.yuan().divide(sales, DIGITS)), DIGITS);
            sum = sum.add(worth.yuan());
        }
        return fen(sales.multiply(product.subtract(BigDecimal.ONE), DIGITS).subtract(sum));
    }

    /**
     * Spend that the reference return would not need: at a return of 2 against 3, of 900 yuan 600 would bring the same.
     *
     * @param raised by how much mending the pages would raise the return by itself, 1 for not at all
     */
    public static Optional<Worth> ofSpend(Lever roi, @Nullable BigDecimal spend, BigDecimal raised) {
        BigDecimal value = roi.value();
        Reference nearest = roi.nearest().orElse(null);
        Reference furthest = roi.furthest().orElse(null);
        if (value == null || spend == null || nearest == null || furthest == null) {
            return Optional.empty();
        }
        BigDecimal mended = value.multiply(raised, DIGITS);
        BigDecimal yuan = saved(spend, mended, nearest.value());
        Spread spread = roi.spread();
        return Optional.of(new Worth(
                        roi.key(),
                        nearest,
                        yuan,
                        spread == null ? null : saved(spend, moved(mended, spread, 1), nearest.value()),
                        spread == null ? null : saved(spend, moved(mended, spread, -1), furthest.value())))
                .filter(worth -> worth.yuan().signum() > 0);
    }

    private static Optional<Worth> ofSales(Lever lever, BigDecimal sales) {
        BigDecimal value = lever.value();
        Reference nearest = lever.nearest().orElse(null);
        Reference furthest = lever.furthest().orElse(null);
        if (value == null || nearest == null || furthest == null) {
            return Optional.empty();
        }
        Spread spread = lever.spread();
        return Optional.of(new Worth(
                        lever.key(),
                        nearest,
                        gained(sales, value, value, nearest.value()),
                        spread == null ? null : gained(sales, value, moved(value, spread, 1), nearest.value()),
                        spread == null ? null : gained(sales, value, moved(value, spread, -1), furthest.value())))
                .filter(worth -> worth.yuan().signum() > 0);
    }

    /** What sales at {@code value} lack for a number that may truly be {@code truly}; 0 where that is no less. */
    private static BigDecimal gained(BigDecimal sales, BigDecimal value, BigDecimal truly, BigDecimal reference) {
        return fen(sales.multiply(reference.subtract(truly), DIGITS).divide(value, DIGITS))
                .max(fen(BigDecimal.ZERO));
    }

    private static BigDecimal saved(BigDecimal spend, BigDecimal roi, BigDecimal reference) {
        BigDecimal needed = spend.multiply(roi, DIGITS).divide(reference, DIGITS);
        return fen(spend.subtract(needed)).max(fen(BigDecimal.ZERO)).min(fen(spend));
    }

    /** A number at an end of its interval, never below 0. */
    private static BigDecimal moved(BigDecimal value, Spread spread, int direction) {
        return value.multiply(BigDecimal.valueOf(Math.max(0, 1 + direction * spread.relative())), DIGITS);
    }

    private static BigDecimal fen(BigDecimal yuan) {
        return yuan.setScale(2, RoundingMode.HALF_UP);
    }
}
