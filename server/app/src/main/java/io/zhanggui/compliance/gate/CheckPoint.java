package io.zhanggui.compliance.gate;

import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.compliance.Severity;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a checklist.
 *
 * @param number from 1, through all sections
 * @param ask the question
 * @param why the law or rule it stands on
 * @param severity a block that fails keeps the list from being signed; a warning is advice
 * @param validDays a pass runs out after so many days; null where it lasts as long as the list
 */
public record CheckPoint(
        int number,
        String section,
        String ask,
        String why,
        Severity severity,
        EvidenceNeed evidence,
        @Nullable Integer validDays) {

    /** Whether something must show what was found. */
    public enum EvidenceNeed {
        NONE,
        OPTIONAL,
        NEEDED;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
