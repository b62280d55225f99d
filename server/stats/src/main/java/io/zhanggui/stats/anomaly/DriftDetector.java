package io.zhanggui.stats.anomaly;

/**
 * Finds a level that slides so slowly that no single value stands out.
 *
 * <p>Model: the baseline's errors in standard deviations are white and centred while nothing drifts (Kalman innovations);
 * a drift of β a day leaves errors of β/gain on average. Each side has an {@link EDetector} of normal means moved by 0.5
 * and 1. Errors are bounded at 2.5 and divided by their long-run deviation (first-order autocorrelation), so that
 * neighbouring errors of one sign are not counted as independent evidence. A level that moved by less than a tenth is left alone.
 */
final class DriftDetector {

    private static final double[] ALTERNATIVES = {0.5, 1};
    private static final double BOUND = 2.5;
    private static final double KEPT = 1 - 1.0 / 60;
    private static final double MOST_TOGETHER = 0.8;
    private static final double LEAST_CHANGE = Math.log(1.1);

    private final double leastChange;
    private final EDetector fall;
    private final EDetector rise;
    private double fallFrom;
    private double riseFrom;
    private long fallSince;
    private long riseSince;
    private double last;
    private double together;

    DriftDetector(WatchPlan plan) {
        leastChange = plan.measure().isMultiplied() ? LEAST_CHANGE : plan.noise();
        fall = new EDetector(ALTERNATIVES.length);
        rise = new EDetector(ALTERNATIVES.length);
    }

    DriftDetector(WatchPlan plan, DriftState state) {
        leastChange = plan.measure().isMultiplied() ? LEAST_CHANGE : plan.noise();
        fall = new EDetector(state.fall());
        rise = new EDetector(state.rise());
        fallFrom = state.fallFrom();
        riseFrom = state.riseFrom();
        fallSince = state.fallSince();
        riseSince = state.riseSince();
        last = state.last();
        together = state.together();
    }

    DriftState state() {
        return new DriftState(fall.state(), fallFrom, fallSince, rise.state(), riseFrom, riseSince, last, together);
    }

    void add(long index, double distance, double level) {
        double bounded = Math.clamp(distance, -BOUND, BOUND);
        together = KEPT * together + (1 - KEPT) * bounded * last;
        last = bounded;
        double common = Math.clamp(together, 0, MOST_TOGETHER);
        double white = bounded / Math.sqrt((1 + common) / (1 - common));
        if (fall.evidence() < 1) {
            fallFrom = level;
            fallSince = index;
        }
        if (rise.evidence() < 1) {
            riseFrom = level;
            riseSince = index;
        }
        for (int i = 0; i < ALTERNATIVES.length; i++) {
            double shift = ALTERNATIVES[i];
            fall.add(i, -shift * white - shift * shift / 2);
            rise.add(i, shift * white - shift * shift / 2);
        }
    }

    /** −1 or 1 where the evidence on that side suffices, else 0. */
    int direction(double threshold, double level) {
        if (fall.evidence() >= threshold && fallFrom - level >= leastChange) {
            return -1;
        }
        return rise.evidence() >= threshold && level - riseFrom >= leastChange ? 1 : 0;
    }

    double evidence(int direction) {
        return direction < 0 ? fall.evidence() : rise.evidence();
    }

    long since(int direction) {
        return direction < 0 ? fallSince : riseSince;
    }

    /** Level when the drift began. */
    double from(int direction) {
        return direction < 0 ? fallFrom : riseFrom;
    }

    void reset() {
        fall.reset();
        rise.reset();
    }
}
