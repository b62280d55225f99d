package io.zhanggui.insight.experiment;

import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How an experiment ended.
 *
 * @param variant the number of the adopted one; null unless {@link Outcome#ADOPT}
 * @param reading JSON of the reading it stood on, as it was then
 * @param program the version that made that reading
 */
public record Decision(
        Outcome outcome,
        @Nullable Integer variant,
        String reason,
        UserId by,
        Instant at,
        String reading,
        String program) {

    /** What is done now. */
    public enum Outcome {
        /** A variant takes the control's place. */
        ADOPT,
        /** The control stays. */
        KEEP,
        /** It ends without a finding. */
        STOP;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
