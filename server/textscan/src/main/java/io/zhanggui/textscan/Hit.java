package io.zhanggui.textscan;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A term found in a text.
 *
 * @param start the first character, in the text as it was given
 * @param end behind the last character
 * @param term what was found
 * @param readings the disguises it was found through; empty where it stands as it is
 * @param excuse why it is innocent here; null where nothing excuses it
 */
public record Hit(
        int start,
        int end,
        Term term,
        Set<Reading> readings,
        @Nullable Excuse excuse) {

    public Hit {
        readings = Set.copyOf(readings);
    }

    /** The piece of the text. */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** Why it is innocent here. */
    public Optional<Excuse> findExcuse() {
        return Optional.ofNullable(excuse);
    }

    Hit excused(Excuse why) {
        return new Hit(start, end, term, readings, why);
    }
}
