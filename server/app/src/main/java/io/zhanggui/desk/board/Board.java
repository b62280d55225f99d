package io.zhanggui.desk.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.metrics.MetricGroup;
import io.zhanggui.shared.Period;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The board: a period and the one it is put beside.
 *
 * @param comparison what the other period is, in a word or two
 * @param compared what was set against what, and what to mind
 * @param headline the answer in one sentence
 * @param days the days of the period, for the sparklines
 * @param latestLoad when the newest load behind any tile was committed
 */
public record Board(
        Period period,
        Period previous,
        Phrase comparison,
        Phrase compared,
        Phrase headline,
        List<Tile> tiles,
        List<LocalDate> days,
        @Nullable OffsetDateTime latestLoad) {

    /**
     * One metric.
     *
     * @param group the part of the trade it belongs to
     * @param daily whether the value is a mean day's, since the days' persons overlap and do not add up
     * @param value in the metric's unit; null with a reason where there is none
     * @param previous the other period's value
     * @param change a fraction of the previous value
     * @param spark day by day
     * @param missingDays days without data
     * @param previousMissingDays those of the other period
     * @param bands what is thought of the value, one of each origin
     * @param target what is to be reached in the period; null where nothing was decided
     * @param latestLoad when the newest load behind it was committed
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Tile(
            String metric,
            String zh,
            String en,
            MetricGroup group,
            String unit,
            String better,
            boolean daily,
            @Nullable String value,
            @Nullable String reason,
            @Nullable String reasonEn,
            @Nullable String previous,
            @Nullable String change,
            List<@Nullable String> spark,
            List<@Nullable String> previousSpark,
            int missingDays,
            int previousMissingDays,
            List<BandMark> bands,
            @Nullable TargetMark target,
            @Nullable OffsetDateTime latestLoad) {}
}
