package io.zhanggui.stats.anomaly;

/**
 * An incident that lasts, and the newest confirmed shift.
 *
 * @param direction −1 below, 1 above, 0 where there is none
 * @param values intervals whose values are in the sums
 * @param backEvidence logarithm of the evidence that all is as before
 * @param shift how far the newest confirmed shift moved the level
 * @param shiftUntil index until which a way back counts as a return
 */
public record IncidentState(
        int direction,
        long start,
        long values,
        double observedSum,
        double expectedSum,
        double backEvidence,
        double shift,
        long shiftUntil) {

    static final IncidentState NONE = new IncidentState(0, 0, 0, 0, 0, 0, 0, Long.MIN_VALUE);
}
