package io.zhanggui.metrics.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Gathers every fault of the catalogue's files, so that an author mends them all in one go. */
final class Faults {

    private final List<String> found = new ArrayList<>();

    /** The outcome of a reading; where it fails, its fault is noted at the place and the substitute stands in. */
    <T> T attempt(String place, T substitute, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            found.add(place + e.getMessage());
            return substitute;
        }
    }

    void add(String place, String fault) {
        found.add(place + fault);
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new CatalogueFault(found);
        }
    }

    /** The constant of that name in lower case; the fault names those there are. */
    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        for (E each : type.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
                return each;
            }
        }
        List<String> known = Arrays.stream(type.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
        throw unknown(type.getSimpleName().toLowerCase(Locale.ROOT), word, known);
    }

    static IllegalArgumentException unknown(String what, String word, Collection<String> known) {
        return new IllegalArgumentException(unknownWord(what, word, known));
    }

    /** The fault that a word is none of those known, with the close ones as a hint. */
    static String unknownWord(String what, String word, Collection<String> known) {
        String hint = CloseWords.of(word, known).stream().collect(Collectors.joining("\", \"", "\"", "\""));
        return "unknown " + what + " \"" + word + "\"; did you mean " + hint + "?";
    }
}
