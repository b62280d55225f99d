package io.zhanggui.stats.anomaly;

import java.util.List;

/**
 * Evidence of a slow change.
 *
 * @param fall evidence of a fall, one for each alternative
 * @param fallFrom level when the evidence began
 * @param last newest error in standard deviations
 * @param together smoothed product of neighbouring errors
 */
public record DriftState(
        List<Double> fall,
        double fallFrom,
        long fallSince,
        List<Double> rise,
        double riseFrom,
        long riseSince,
        double last,
        double together) {
    public DriftState {
        fall = List.copyOf(fall);
        rise = List.copyOf(rise);
    }
}
