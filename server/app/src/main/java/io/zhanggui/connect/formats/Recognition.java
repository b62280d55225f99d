package io.zhanggui.connect.formats;

import java.util.List;
import java.util.Optional;

/**
 * What a table may be, likeliest first.
 *
 * @param matches formats that share any column with it, at most 5
 */
public record Recognition(List<Match> matches) {

    /** Below this a table is not taken for a format without a person's word. */
    public static final double SURE = 0.7;

    public Recognition {
        matches = List.copyOf(matches);
    }

    /** Whether the first match has all it needs and fits well. */
    public boolean isSure() {
        return !matches.isEmpty()
                && matches.getFirst().missing().isEmpty()
                && matches.getFirst().confidence() >= SURE;
    }

    /** The likeliest format, sure or not. */
    public Optional<Match> nearest() {
        return matches.stream().findFirst();
    }

    /** The likeliest format; only where {@link #isSure}. */
    public Match best() {
        if (!isSure()) {
            throw new IllegalStateException("no sure match");
        }
        return matches.getFirst();
    }
}
