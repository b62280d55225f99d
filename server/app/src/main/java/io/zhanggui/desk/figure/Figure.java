package io.zhanggui.desk.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One metric's number beside the period before.
 *
 * @param value in the metric's unit; null with a reason where there is none
 * @param change a fraction of the previous value; null where the two do not compare
 * @param missingDays days without data
 * @param bands what each origin thinks of the value
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Figure(
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
        int missingDays,
        List<Judged> bands) {

    /**
     * One origin's opinion.
     *
     * @param level low, watch, healthy or good
     * @param from the lowest value that is thought healthy; null where there is none
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Judged(
            String level,
            String zh,
            String en,
            String originZh,
            String originEn,
            @Nullable String from) {}
}
