package io.zhanggui.insight.experiment;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one day brought to one variant.
 *
 * @param variant its number, the control is 0
 */
public record DaySums(LocalDate day, int variant, Sums sums) {

    /**
     * Sums over units; what the kind of the metric has no use for is 0.
     *
     * @param units how many
     * @param total of the metric's values, or the successes of a proportion, or a ratio's numerator
     * @param squares of those values
     * @param below a ratio's denominator
     * @param belowSquares its squares
     * @param products of numerator and denominator, unit by unit
     */
    public record Sums(
            long units,
            BigDecimal total,
            BigDecimal squares,
            BigDecimal below,
            BigDecimal belowSquares,
            BigDecimal products) {

        public static final Sums NONE =
                new Sums(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        /** Those of other units besides. */
        public Sums plus(Sums other) {
            return new Sums(
                    Math.addExact(units, other.units),
                    total.add(other.total),
                    squares.add(other.squares),
                    below.add(other.below),
                    belowSquares.add(other.belowSquares),
                    products.add(other.products));
        }

        /** Whether they say the same, whatever the trailing zeros. */
        public boolean isSame(Sums other) {
            return units == other.units
                    && total.compareTo(other.total) == 0
                    && squares.compareTo(other.squares) == 0
                    && below.compareTo(other.below) == 0
                    && belowSquares.compareTo(other.belowSquares) == 0
                    && products.compareTo(other.products) == 0;
        }
    }
}
