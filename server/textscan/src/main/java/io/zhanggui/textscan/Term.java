package io.zhanggui.textscan;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A text that is looked for.
 *
 * @param text as it is written undisguised, at least one character
 * @param kind the class it belongs to, for the caller
 * @param rule the rule it stands for, for the caller
 * @param disguised whether it is also looked for by look-alike, split and sound-alike characters; costs memory
 * @param excuses which surroundings excuse it; {@link Excuse#PHRASE} always does
 * @param notAfter texts directly before it that give it another meaning
 * @param notBefore texts directly behind it that give it another meaning
 */
public record Term(
        String text,
        String kind,
        String rule,
        boolean disguised,
        Set<Excuse> excuses,
        List<String> notAfter,
        List<String> notBefore) {

    public Term {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a term needs at least one character");
        }
        excuses = excuses.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(excuses));
        notAfter = List.copyOf(notAfter);
        notBefore = List.copyOf(notBefore);
    }

    /** A plain term without excuses and disguises. */
    public static Term of(String text) {
        return new Term(text, "", "", false, Set.of(), List.of(), List.of());
    }

    /** The same term looked for in every disguise. */
    public Term inDisguise() {
        return new Term(text, kind, rule, true, excuses, notAfter, notBefore);
    }
}
