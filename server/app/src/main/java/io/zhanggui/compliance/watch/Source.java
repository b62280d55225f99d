package io.zhanggui.compliance.watch;

import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.shared.AgencyId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where texts come from.
 *
 * @param place a folder below the one for rules, or addresses, one a line; empty for pasting
 * @param hours between two looks
 * @param answer what the last look found, or why it found nothing
 */
public record Source(
        long id,
        AgencyId agency,
        Kind kind,
        String name,
        String place,
        int hours,
        @Nullable Instant nextAt,
        @Nullable Instant checkedAt,
        @Nullable String answer) {

    /** The kinds of sources. */
    public enum Kind {
        FOLDER,
        ADDRESSES,
        PASTE;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
