package io.zhanggui.stats.customer;

import io.zhanggui.stats.Interval;
import java.util.Optional;

/**
 * One time of a survival curve at which somebody left or dropped out of sight.
 *
 * @param atRisk those still seen just before
 * @param events those who left at this time
 * @param censored those last seen, alive, at this time
 * @param survival the chance to live beyond this time
 * @param standardError Greenwood's, 0 where survival is 1 or 0
 * @param interval on the log-minus-log scale; empty where survival is 1 or 0, where that scale has no value
 */
public record SurvivalStep(
        double time,
        long atRisk,
        long events,
        long censored,
        double survival,
        double standardError,
        Optional<Interval> interval) {}
