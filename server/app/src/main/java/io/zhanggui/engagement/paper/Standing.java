package io.zhanggui.engagement.paper;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of document stands for a client.
 *
 * @param papers those there are, the newest first
 */
public record Standing(Deliverable deliverable, State state, List<Held> papers) {

    public Standing {
        papers = List.copyOf(papers);
    }

    /** How it stands. */
    public enum State {
        /** Nothing yet. */
        NONE,
        /** A draft, never issued. */
        DRAFT,
        ISSUED,
        /** Issued, but its rhythm asks for a new one. */
        OUTDATED,
        /** Another page keeps it. */
        ELSEWHERE;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One document of the kind.
     *
     * @param title of its draft or else of its latest version
     * @param latest null while none was issued
     * @param draftedAt null where nothing waits to be issued
     */
    public record Held(
            PaperKey key,
            String title,
            @Nullable PaperVersion latest,
            @Nullable Instant draftedAt) {}
}
