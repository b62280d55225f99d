package io.zhanggui.stats.anomaly;

/** Follows an incident: how far off the series is, and whether it has come back. */
final class Incident {

    /** Odds for the baseline, on daily data; in the many intervals of a day chance has as many tries. */
    private static final double BACK = 20;

    private static final double NEAREST = 0.8;
    private static final double FARTHEST = 0.02;
    private static final double LEAST_SHIFT = 2;
    private static final int RETURN_DAYS = 56;
    private static final double LEAST_RATIO = 1e-4;
    private static final double NEAR_DEVIATIONS = 3;
    private static final double NEAR_SHARE = 0.35;

    private final Measure measure;
    private final Rhythm rhythm;
    private IncidentState now;

    Incident(WatchPlan plan, IncidentState state) {
        measure = plan.measure();
        rhythm = plan.rhythm();
        now = state;
    }

    IncidentState state() {
        return now;
    }

    boolean isOpen() {
        return now.direction() != 0;
    }

    int direction() {
        return now.direction();
    }

    /** Whether it has lasted so many values; those of festivals and missing ones do not count. */
    boolean hasLasted(int values) {
        return now.values() >= values;
    }

    void open(long index, int direction, double value, Expectation expected) {
        now = new IncidentState(direction, index, 1, value, expected.mean(), 0, now.shift(), now.shiftUntil());
    }

    /** Adds a value; true where the series has come back. */
    boolean addIsBack(double value, Expectation expected) {
        double back = Math.max(0, now.backEvidence() - ratio(value, expected));
        now = new IncidentState(
                now.direction(),
                now.start(),
                now.values() + 1,
                now.observedSum() + value,
                now.expectedSum() + expected.mean(),
                back,
                now.shift(),
                now.shiftUntil());
        return back > Math.log(BACK * rhythm.slotsPerDay());
    }

    private double ratio(double value, Expectation expected) {
        if (!measure.isMultiplied()) {
            double gap = (now.observedSum() - now.expectedSum()) / now.values() / expected.standardDeviation();
            double shift = now.direction() * Math.max(LEAST_SHIFT, now.direction() * gap);
            return LikelihoodRatio.ofShift(expected, value, shift);
        }
        double ratio = now.observedSum() / now.expectedSum();
        double bounded = now.direction() < 0
                ? Math.clamp(ratio, FARTHEST, NEAREST)
                : Math.clamp(ratio, 1 / NEAREST, 1 / FARTHEST);
        return LikelihoodRatio.ofRatio(expected, value, bounded);
    }

    /** How far the level is off, in the baseline's own terms. */
    double gap() {
        double observed = now.observedSum() / now.values();
        double expected = now.expectedSum() / now.values();
        return measure.isMultiplied()
                ? Math.log(Math.max(observed, expected * LEAST_RATIO) / expected)
                : observed - expected;
    }

    /** Whether a rise leads back from a fall that was confirmed not long ago, about to where it came from. */
    boolean isReturn(long index, int direction, double value, Expectation expected) {
        if (index > now.shiftUntil() || direction < 0 || now.shift() >= 0) {
            return false;
        }
        double moved = measure.isMultiplied()
                ? Math.log(Math.max(value, expected.mean() * LEAST_RATIO) / expected.mean())
                : value - expected.mean();
        double noise = expected.standardDeviation() / (measure.isMultiplied() ? expected.mean() : 1);
        double left = Math.abs(moved + now.shift());
        return left <= NEAR_DEVIATIONS * noise || left <= NEAR_SHARE * Math.abs(now.shift());
    }

    double shift() {
        return now.shift();
    }

    void close() {
        now = new IncidentState(0, 0, 0, 0, 0, 0, now.shift(), now.shiftUntil());
    }

    /** Ends the incident as a shift of the level. */
    void confirm(long index) {
        long until = index + (long) RETURN_DAYS * rhythm.slotsPerDay();
        now = new IncidentState(0, 0, 0, 0, 0, 0, gap(), until);
    }

    void forgetShift() {
        now = IncidentState.NONE;
    }
}
