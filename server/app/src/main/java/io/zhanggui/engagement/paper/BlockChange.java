package io.zhanggui.engagement.paper;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * A paragraph, heading or row that is not as it was.
 *
 * @param heading the chapter or section it stands under; empty before the first
 * @param before empty where it is new
 * @param after empty where it is gone
 */
public record BlockChange(Kind kind, String heading, String before, String after) {

    /** What became of it. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
