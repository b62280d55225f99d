package io.zhanggui.stats.anomaly;

/**
 * What is known beforehand about a special day.
 *
 * <p>Under {@link Measure#REAL} the multiple must be 1 and the spread is in units of the series' noise.
 *
 * @param multiple expected size relative to an ordinary day, above 0
 * @param spread standard deviation of the logarithm of the true multiple: 0 on ordinary days, 0.8 where little is known
 */
public record Occasion(double multiple, double spread) {

    public static final Occasion NONE = new Occasion(1, 0);

    private static final double LARGEST = 1e4;

    public Occasion {
        if (!(multiple >= 1 / LARGEST && multiple <= LARGEST) || !(spread >= 0 && spread <= 10)) {
            throw new IllegalArgumentException("multiple " + multiple + ", spread " + spread);
        }
    }

    /** A day of which is only known that it is special; the band widens and the baseline hardly learns from it. */
    public static Occasion unknown(double spread) {
        return new Occasion(1, spread);
    }

    public boolean isOrdinary() {
        return multiple == 1 && spread == 0;
    }
}
