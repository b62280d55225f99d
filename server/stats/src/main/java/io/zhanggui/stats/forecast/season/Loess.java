package io.zhanggui.stats.forecast.season;

/**
 * Locally weighted regression over equally spaced values.
 *
 * <p>Source: Cleveland (1979); the neighbourhoods and weights are those of Cleveland, Cleveland, McRae and Terpenning
 * (1990), section 2. Points are fitted every {@code jump} steps and joined by straight lines. Example: a straight line
 * is its own smooth of degree 1.
 */
final class Loess {

    private final int window;
    private final boolean linear;
    private final int jump;

    Loess(int window, boolean linear, int jump) {
        this.window = window;
        this.linear = linear;
        this.jump = jump;
    }

    /** As is usual: a fit every tenth of the window. */
    static Loess of(int window, boolean linear) {
        return new Loess(window, linear, (window + 9) / 10);
    }

    /** The smooth at every value; {@code weights} of equal length say how far each is trusted. */
    double[] smooth(double[] values, double[] weights) {
        int count = values.length;
        double[] smooth = new double[count];
        int step = Math.min(jump, Math.max(1, count - 1));
        int last = 0;
        smooth[0] = at(values, weights, 0);
        for (int index = step; index < count; index += step) {
            smooth[index] = at(values, weights, index);
            join(smooth, last, index);
            last = index;
        }
        if (last != count - 1) {
            smooth[count - 1] = at(values, weights, count - 1);
            join(smooth, last, count - 1);
        }
        return smooth;
    }

    private static void join(double[] smooth, int from, int to) {
        double slope = (smooth[to] - smooth[from]) / (to - from);
        for (int index = from + 1; index < to; index++) {
            smooth[index] = smooth[from] + slope * (index - from);
        }
    }

    /** The smooth at one place, which may lie outside; the nearest value where no weight is left. */
    double at(double[] values, double[] weights, double place) {
        int count = values.length;
        int size = Math.min(window, count);
        int left = (int) Math.clamp(Math.ceil(place - size / 2.0), 0, count - size);
        int right = left + size - 1;
        double reach = Math.max(place - left, right - place) + (window > count ? (window - count) / 2 : 0);
        double sum = 0;
        double[] local = new double[size];
        for (int index = left; index <= right; index++) {
            local[index - left] = weights[index] * tricube(Math.abs(index - place), reach);
            sum += local[index - left];
        }
        if (sum <= 0) {
            return values[(int) Math.clamp(Math.round(place), 0, count - 1)];
        }
        for (int index = 0; index < size; index++) {
            local[index] /= sum;
        }
        if (linear && reach > 0) {
            tilt(local, left, place, count - 1.0);
        }
        double fit = 0;
        for (int index = 0; index < size; index++) {
            fit += local[index] * values[left + index];
        }
        return fit;
    }

    private static double tricube(double distance, double reach) {
        if (distance > 0.999 * reach) {
            return reach == 0 ? 1 : 0;
        }
        if (distance <= 0.001 * reach) {
            return 1;
        }
        double ratio = distance / reach;
        double cube = 1 - ratio * ratio * ratio;
        return cube * cube * cube;
    }

    private static void tilt(double[] local, int left, double place, double range) {
        double centre = 0;
        for (int index = 0; index < local.length; index++) {
            centre += local[index] * (left + index);
        }
        double spread = 0;
        for (int index = 0; index < local.length; index++) {
            spread += local[index] * (left + index - centre) * (left + index - centre);
        }
        if (Math.sqrt(spread) > 0.001 * range) {
            double slope = (place - centre) / spread;
            for (int index = 0; index < local.length; index++) {
                local[index] *= slope * (left + index - centre) + 1;
            }
        }
    }
}
