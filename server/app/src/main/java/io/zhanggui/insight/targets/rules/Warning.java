package io.zhanggui.insight.targets.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a target is doubtful.
 *
 * @param shop null for all shops together
 * @param month null for the year
 */
public record Warning(
        Grade grade, @Nullable Long shop, @Nullable YearMonth month, String zh, String en) {

    /** How serious it is. */
    public enum Grade {
        /** It cannot come about, and is not kept. */
        IMPOSSIBLE,
        /** It would need what was never seen. */
        DOUBTFUL,
        /** Nobody could check, since something is not known. */
        UNKNOWN;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
