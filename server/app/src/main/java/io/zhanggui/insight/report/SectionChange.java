package io.zhanggui.insight.report;

import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.insight.Words;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What differs in one section between two versions. */
public record SectionChange(String section, Words title, List<Difference> differences) {

    public SectionChange {
        differences = List.copyOf(differences);
    }

    /** What became of a line or row. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One line or row.
     *
     * @param before null where it is new
     * @param after null where it is gone
     */
    public record Difference(
            Kind kind,
            String key,
            @Nullable Words before,
            @Nullable Words after) {}
}
