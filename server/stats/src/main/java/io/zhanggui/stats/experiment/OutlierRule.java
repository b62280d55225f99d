package io.zhanggui.stats.experiment;

import java.util.Arrays;

/**
 * What happens to extreme values, written down before the test starts so that nobody picks the rule that suits the
 * result. Bounds are always drawn from all variants together: bounds of each variant's own would bend the comparison.
 */
public sealed interface OutlierRule {

    /** Where the bounds lie for these values, all variants together and sorted: lower, then upper. */
    Bounds bounds(double[] sorted);

    /** What becomes of a value beyond a bound. */
    enum Treatment {
        /** It is set to the bound (winsorising). */
        PULL_IN,
        /** Its unit is left out. */
        LEAVE_OUT
    }

    Treatment treatment();

    /** A lowest and a highest value that stay as they are. */
    record Bounds(double lower, double upper) {}

    /**
     * Pulls values beyond two percentiles in to them. Source: Dixon (1960). Percentiles interpolate between order
     * statistics (type 7 of Hyndman and Fan 1996). Example: 0 and 0.99 cap the highest hundredth.
     *
     * @param lower a share in [0, upper), 0 for no lower bound
     * @param upper a share up to 1
     */
    record Winsorise(double lower, double upper) implements OutlierRule {
        public Winsorise {
            if (!(lower >= 0 && lower < upper && upper <= 1)) {
                throw new IllegalArgumentException("percentiles " + lower + " and " + upper);
            }
        }

        @Override
        public Bounds bounds(double[] sorted) {
            return new Bounds(percentile(sorted, lower), percentile(sorted, upper));
        }

        @Override
        public Treatment treatment() {
            return Treatment.PULL_IN;
        }
    }

    /**
     * Bounds agreed on in the metric's unit, such as at most ¥5,000 an order.
     *
     * @param treatment whether values beyond are pulled in or left out
     */
    record Fixed(double lower, double upper, Treatment treatment) implements OutlierRule {
        public Fixed {
            if (!(lower <= upper)) {
                throw new IllegalArgumentException("bounds " + lower + " and " + upper);
            }
        }

        @Override
        public Bounds bounds(double[] sorted) {
            return new Bounds(lower, upper);
        }
    }

    /**
     * Tukey's fences: quartiles less and plus so many interquartile ranges. Source: Tukey (1977), p. 44. Example: the
     * quartiles 2 and 4 with 1.5 ranges give −1 and 7.
     *
     * @param ranges usually 1.5, or 3 for far out
     */
    record Fences(double ranges, Treatment treatment) implements OutlierRule {
        public Fences {
            if (!(ranges >= 0)) {
                throw new IllegalArgumentException("ranges " + ranges);
            }
        }

        @Override
        public Bounds bounds(double[] sorted) {
            double low = percentile(sorted, 0.25);
            double high = percentile(sorted, 0.75);
            return new Bounds(low - ranges * (high - low), high + ranges * (high - low));
        }
    }

    private static double percentile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /** For callers that have unsorted values. */
    default Bounds boundsOf(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return bounds(sorted);
    }
}
