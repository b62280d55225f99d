package io.zhanggui.work;

import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.util.Locale;

/**
 * What became of a task, one entry of its history.
 *
 * @param text what was noted, the evidence, the new deadline or the person it was given to
 */
public record TaskStep(int number, Kind kind, String text, UserId by, Instant at) {

    /** The kinds of entries. */
    public enum Kind {
        OPENED,
        ASSIGNED,
        DUE,
        NOTE,
        EVIDENCE,
        DONE,
        REOPENED,
        DROPPED;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
