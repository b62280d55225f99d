package io.zhanggui.stats.numeric;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Parts that sum to their whole exactly.
 *
 * <p>Source: Hamilton's method of largest remainders (Balinski and Young 1982, "Fair Representation"): every part is
 * rounded down, and the units left over go to the largest remainders; among equals the earlier part is served first.
 * Example: 100 fen by weights 1, 1, 1 give 34, 33, 33.
 */
public final class LargestRemainder {

    private static final double LARGEST = 0x1p62;

    private LargestRemainder() {}

    /**
     * Splits whole units by weights.
     *
     * @param total units, of either sign
     * @param weights finite, none negative, at least one positive
     * @return as many parts as weights, summing to the total
     */
    public static long[] split(long total, double[] weights) {
        double largest = 0;
        for (double weight : weights) {
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("weight " + weight);
            }
            largest = Math.max(largest, weight);
        }
        if (largest == 0) {
            throw new IllegalArgumentException("no positive weight");
        }
        CompensatedSum sum = new CompensatedSum();
        for (double weight : weights) {
            sum.add(weight / largest);
        }
        double[] parts = new double[weights.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = total * (weights[i] / largest / sum.value());
        }
        return round(parts, total);
    }

    /**
     * Rounds parts to whole units whose sum is given.
     *
     * @param parts finite and below 2^62 in size, at least one; their sum should be near the total
     */
    public static long[] round(double[] parts, long total) {
        long[] whole = new long[parts.length];
        double[] remainder = new double[parts.length];
        long left = total;
        for (int i = 0; i < parts.length; i++) {
            if (!(Math.abs(parts[i]) < LARGEST)) {
                throw new IllegalArgumentException("part " + parts[i]);
            }
            whole[i] = (long) Math.floor(parts[i]);
            remainder[i] = parts[i] - Math.floor(parts[i]);
            left -= whole[i];
        }
        long each = Math.floorDiv(left, (long) parts.length);
        long more = Math.floorMod(left, (long) parts.length);
        for (int i = 0; i < whole.length; i++) {
            whole[i] += each;
        }
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> remainder[i]).reversed())
                .limit(more)
                .forEach(i -> whole[i]++);
        return whole;
    }

    /**
     * Moves the last bits of the parts so that they sum to the total without any rounding, in whatever order they are
     * added.
     *
     * @param parts finite, at least one, summing to the total but for rounding
     * @return the parts on a binary grid of about 1e-15 of their sizes' sum; {@link #onGrid} gives the total they sum to
     */
    public static double[] settle(double[] parts, double total) {
        double unit = unit(parts, total);
        double[] units = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            units[i] = parts[i] / unit;
        }
        long[] whole = round(units, Math.round(total / unit));
        double[] settled = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            settled[i] = whole[i] * unit;
        }
        return settled;
    }

    /** The total the settled parts sum to: the given one, but for its last bits where the parts are far larger. */
    public static double onGrid(double[] parts, double total) {
        double unit = unit(parts, total);
        return Math.round(total / unit) * unit;
    }

    private static double unit(double[] parts, double total) {
        double scale = Math.abs(total);
        for (double part : parts) {
            scale += Math.abs(part);
        }
        if (!(scale < Double.MAX_VALUE)) {
            throw new IllegalArgumentException("parts too large: " + scale);
        }
        return Math.max(Math.ulp(scale) * 4, Double.MIN_NORMAL);
    }
}
