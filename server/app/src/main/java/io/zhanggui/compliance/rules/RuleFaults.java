package io.zhanggui.compliance.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers every fault of the rule files, so that an author mends them all in one go. */
final class RuleFaults {

    private final List<String> found = new ArrayList<>();

    /** The outcome of a reading; where it fails, its fault is noted at the place and nothing stands in. */
    <T> @Nullable T attempt(String place, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            found.add(place + e.getMessage());
            return null;
        }
    }

    void add(String place, String fault) {
        found.add(place + fault);
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new RulebookFault(found);
        }
    }

    static IllegalArgumentException unknown(String what, String word, Collection<String> known) {
        return new IllegalArgumentException(unknownWord(what, word, known));
    }

    /** The fault that a word is none of those known, with those that begin alike as a hint, or else all. */
    static String unknownWord(String what, String word, Collection<String> known) {
        List<String> close = known.stream()
                .filter(each -> !word.isEmpty() && each.startsWith(word.substring(0, 1)))
                .toList();
        String hint = (close.isEmpty() ? known : close).stream().sorted().collect(Collectors.joining(", "));
        return "unknown " + what + " \"" + word + "\"; there are: " + hint;
    }
}
