package io.zhanggui.stats.anomaly;

import io.zhanggui.stats.Interval;

/**
 * Something found in a series.
 *
 * @param index interval whose value gave the finding
 * @param since first interval of what was found
 * @param observed the value, or the new level of a shift or drift; NaN where the value is missing
 * @param expected what the baseline expected, or the level before
 * @param band range of ordinary values at the chance of false alarm that was allowed
 * @param chance how often the baseline would show this: a p value, or the reciprocal of an e-value; 1 for missing data
 * @param zh one sentence with the numbers
 * @param en the same in English
 */
public record Finding(
        long index,
        long since,
        FindingKind kind,
        double observed,
        double expected,
        Interval band,
        double chance,
        String zh,
        String en) {

    /** Change relative to what was expected: −0.5 for half. */
    public double relativeChange() {
        return observed / expected - 1;
    }
}
