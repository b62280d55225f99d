package io.zhanggui.compliance.gate;

import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was found at a point.
 *
 * @param reason why it failed or does not apply; may be empty where it passed
 * @param link an address that shows it; may be empty
 */
public record CheckResult(int number, Outcome outcome, String reason, String link, UserId by, Instant at) {

    /** The outcomes. */
    public enum Outcome {
        OPEN,
        PASS,
        FAIL,
        NOT_APPLICABLE;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Outcome> find(String key) {
            return Stream.of(values())
                    .filter(outcome -> outcome.key().equals(key))
                    .findFirst();
        }
    }
}
