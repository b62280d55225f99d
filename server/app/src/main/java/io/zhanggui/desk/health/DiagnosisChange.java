package io.zhanggui.desk.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two diagnoses of a shop, one after the other.
 *
 * @param said what changed, in a sentence
 * @param lines metrics that both have, those whose verdict changed first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DiagnosisChange(Side earlier, Side later, Note said, List<Moved> lines) {

    /** One of the two. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Side(Period period, @Nullable Note stage, int weak, OffsetDateTime madeAt) {}

    /** What became of a metric. */
    public enum Verdict {
        /** Was weak and is not any more. */
        MENDED,
        /** Is weak and was not. */
        WEAK_NOW,
        STILL_WEAK,
        FINE
    }

    /** @param change a fraction of the earlier value; null where days of unlike number would be compared */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Moved(
            String metric,
            Note name,
            String unit,
            String better,
            String before,
            String now,
            @Nullable String change,
            Verdict verdict) {}
}
