package io.zhanggui.desk.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.desk.figure.Figure;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The path as reports tell it.
 *
 * @param period the days asked for
 * @param previous the days before, of the same number
 * @param headline the answer in one sentence
 * @param amount what the path brought
 * @param conversion from a visit to a payment
 * @param weakest the key of the step that costs most; null where none is below its reference
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ReportedFunnel(
        Period period,
        Period previous,
        Note headline,
        List<Step> steps,
        Figure amount,
        Figure conversion,
        @Nullable String weakest) {

    /**
     * One step.
     *
     * @param count who is there, the daily mean; null where only the rate is known
     * @param rate the share that came from the step before on the main path; null for the first
     * @param reference what the rate is measured against, a fraction; null where there is nothing to measure it by
     * @param lost yuan that were lost because it is below its reference; null where it is not
     * @param aside whether it lies beside the main path
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Step(
            String key,
            String zh,
            String en,
            @Nullable Figure count,
            @Nullable Figure rate,
            @Nullable String reference,
            @Nullable Note referenceOf,
            @Nullable String lost,
            boolean aside) {}
}
