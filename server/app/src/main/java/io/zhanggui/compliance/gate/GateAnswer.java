package io.zhanggui.compliance.gate;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a publication stands before its gate.
 *
 * @param validUntil the last day on which all that runs out still holds; null where nothing does
 */
public record GateAnswer(
        Publication publication,
        Standing standing,
        List<Condition> conditions,
        @Nullable LocalDate validUntil) {

    public GateAnswer {
        conditions = List.copyOf(conditions);
    }

    /** Every reason that keeps it shut. */
    public List<Condition.Reason> blocking() {
        return conditions.stream()
                .flatMap(condition -> condition.reasons().stream())
                .filter(Condition.Reason::blocks)
                .toList();
    }

    /** Where it stands. */
    public enum Standing {
        /** Being prepared, some condition is broken. */
        BLOCKED,
        /** Being prepared, every condition is kept. */
        READY,
        PUBLISHED,
        /** Published, but a condition is broken now: a licence ran out, a price changed. */
        LAPSED,
        /** On sale by the exports, and never let through this gate. */
        UNCERTIFIED,
        WITHDRAWN;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
