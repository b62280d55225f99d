package io.zhanggui.stats.anomaly;

import java.util.List;

/**
 * What a baseline knows; logarithms of multiples, or multiples of the noise under {@link Measure#REAL}.
 *
 * @param started whether a first value has set the level
 * @param last index of the newest value
 * @param learnt values learnt from
 * @param usual what the occasion was expected to do before the day
 * @param effectSum of the occasion as learnt along the day
 * @param noiseSum with {@code noiseWeight}: the weighted mean is the noise beyond counting noise, as a variance
 */
public record BaselineState(
        boolean started,
        long last,
        long learnt,
        double level,
        double levelVariance,
        List<Double> week,
        List<Double> weekVariance,
        List<Double> day,
        List<Double> dayVariance,
        double occasion,
        double occasionVariance,
        double usual,
        double usualVariance,
        double effectSum,
        long effectCount,
        double noiseSum,
        double noiseWeight) {
    public BaselineState {
        week = List.copyOf(week);
        weekVariance = List.copyOf(weekVariance);
        day = List.copyOf(day);
        dayVariance = List.copyOf(dayVariance);
    }
}
