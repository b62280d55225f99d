package io.zhanggui.compliance.appeal;

import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a case proposes for the rules. An accepted one stands in the next version of the handbook.
 *
 * @param reason of the decision
 */
public record Proposal(
        long id,
        long penalty,
        Kind kind,
        String content,
        State state,
        @Nullable String reason,
        UserId by,
        Instant at,
        @Nullable UserId decidedBy,
        @Nullable Instant decidedAt) {

    /** What it is. */
    public enum Kind {
        /** A word that should not be used. */
        WORD,
        /** A text that breaks the rule. */
        EXAMPLE;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where it stands. */
    public enum State {
        PROPOSED,
        ACCEPTED,
        REFUSED;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
