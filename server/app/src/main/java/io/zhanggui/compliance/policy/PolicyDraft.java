package io.zhanggui.compliance.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a policy.
 *
 * @param announcedOn null where not known
 * @param effectiveOn null while no day is set
 * @param concerns whom it hits
 * @param action what to do
 * @param source where it stands
 * @param words it forbids; campaign plans are checked against those of red and yellow ones
 * @param text of the watch where it came from there; null otherwise
 * @param version of that text
 */
public record PolicyDraft(
        String title,
        Colour colour,
        @Nullable LocalDate announcedOn,
        @Nullable LocalDate effectiveOn,
        String concerns,
        String action,
        String source,
        List<String> words,
        @Nullable Long text,
        @Nullable Integer version) {

    public PolicyDraft {
        words = List.copyOf(words);
    }
}
