package io.zhanggui.insight.experiment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a metric stands at, from the shop's own facts.
 *
 * @param metric its key in the catalogue
 * @param share whether it is a share, to be tested as a proportion
 * @param value over the period, in the metric's unit
 * @param dailyVisitors of the shop's items, on average over its days; null where they are not known
 * @param from first day
 * @param to the day after the last
 * @param missingDays days of the period without facts
 */
public record Baseline(
        String metric,
        String zh,
        String en,
        boolean share,
        BigDecimal value,
        @Nullable BigDecimal dailyVisitors,
        LocalDate from,
        LocalDate to,
        int missingDays) {}
