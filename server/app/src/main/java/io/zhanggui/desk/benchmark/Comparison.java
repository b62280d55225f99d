package io.zhanggui.desk.benchmark;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The own figures beside those of the trade.
 *
 * @param curve the share of clients that stays, by days since the beginning; empty where the caller may not see it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Comparison(Period period, Note headline, List<Line> lines, List<StayPoint> curve) {

    /**
     * One figure. Numbers are text in the unit, shares fractions.
     *
     * @param earlier of the year before; null where none is said
     * @param year null where none is said
     * @param whose whose word it is
     * @param remark how the definitions differ; null where they do not
     * @param own null where nothing of one's own compares
     * @param gap the own figure less that of the trade, in the same unit; null where there is none
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Line(
            String key,
            Note name,
            String unit,
            String better,
            @Nullable String earlier,
            String value,
            @Nullable Integer year,
            Note whose,
            @Nullable Note remark,
            @Nullable Own own,
            @Nullable String gap,
            Verdict verdict) {}

    /**
     * The own figure.
     *
     * @param metric that explains it; null where it is no metric's value
     * @param value null with a reason
     * @param said what is counted
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Own(
            @Nullable String metric,
            @Nullable String value,
            @Nullable Note reason,
            Note said) {}

    public record StayPoint(int day, String staying) {}

    /** How the own figure stands. */
    public enum Verdict {
        AHEAD,
        BEHIND,
        /** Neither way is better, or nothing compares. */
        BESIDE
    }
}
