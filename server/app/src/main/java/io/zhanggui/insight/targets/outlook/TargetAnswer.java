package io.zhanggui.insight.targets.outlook;

import io.zhanggui.insight.targets.rules.Warning;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the targets are and whether they will be reached.
 *
 * @param knownTo the last day that is known
 * @param sentence the answer in one sentence
 * @param rows the year and its months of all shops together first, then the shops' and their months'
 * @param method how the rest of the year was foreseen; null where the past cannot tell
 * @param doubt why it cannot; null where it can
 */
record TargetAnswer(
        String metric,
        String zh,
        String en,
        String unit,
        int year,
        LocalDate knownTo,
        Words sentence,
        List<Row> rows,
        List<Warning> warnings,
        @Nullable String method,
        @Nullable Words doubt) {

    /** A sentence in both languages. */
    record Words(String zh, String en) {}

    /**
     * One target.
     *
     * @param month {@code 2026-11}; null for the year
     * @param shop null for all shops together
     * @param lastYear of the same months; null where a day is not known
     * @param done of the days that are known
     * @param expected of the target until the last known day, by the days' own targets
     * @param missing days before the last known one that are not known
     * @param daysLeft days after the last known one
     * @param neededPerDay to reach the target; null where none is left
     * @param usualPerDay of the last 28 known days
     * @param ahead what will be reached in all: mean and bounds that hold nine times in ten; null where nobody can tell
     */
    record Row(
            @Nullable String month,
            @Nullable Long shop,
            BigDecimal target,
            @Nullable Double lastYear,
            double done,
            double expected,
            int missing,
            int daysLeft,
            @Nullable Double neededPerDay,
            @Nullable Double usualPerDay,
            @Nullable Ahead ahead) {}

    /**
     * What will be reached.
     *
     * @param chance of the target or more
     */
    record Ahead(double mean, double lower, double upper, double chance) {}
}
