package io.zhanggui.stats;

/**
 * A range that covers the true value with a stated chance.
 *
 * @param level the chance, in (0, 1), such as 0.95
 */
public record Interval(double lower, double upper, double level) {
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("lower " + lower + " above upper " + upper);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level " + level + " is not in (0, 1)");
        }
    }

    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    public double width() {
        return upper - lower;
    }
}
