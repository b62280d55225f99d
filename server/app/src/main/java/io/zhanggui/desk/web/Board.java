package io.zhanggui.desk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.shared.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first board: a period and the one before it.
 *
 * @param headline the answer in one sentence
 * @param days the days of the period, for the sparklines
 */
record Board(Period period, Period previous, Headline headline, List<Tile> tiles, List<LocalDate> days) {

    record Headline(String zh, String en) {}

    /**
     * One metric.
     *
     * @param value in the metric's unit; null with a reason where there is none
     * @param previous the period before
     * @param change a fraction of the previous value
     * @param spark day by day
     * @param missingDays days without data
     * @param previousMissingDays those of the period before
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Tile(
            String metric,
            String zh,
            String en,
            String unit,
            String better,
            @Nullable String value,
            @Nullable String reason,
            @Nullable String reasonEn,
            @Nullable String previous,
            @Nullable String change,
            List<@Nullable String> spark,
            List<@Nullable String> previousSpark,
            int missingDays,
            int previousMissingDays) {}
}
