package io.zhanggui.stats.anomaly;

import java.util.List;

/**
 * All that a watch has to remember of a series, some hundred numbers; kept between runs.
 *
 * @param seen index of the newest interval, with or without a value
 * @param isMissing whether it had no value
 * @param fall evidence of a plunge, one for each alternative
 */
public record WatchState(
        BaselineState baseline,
        TailStretch lowerTail,
        TailStretch upperTail,
        List<Double> fall,
        List<Double> rise,
        IncidentState incident,
        DriftState drift,
        long seen,
        boolean isMissing) {
    public WatchState {
        fall = List.copyOf(fall);
        rise = List.copyOf(rise);
    }
}
