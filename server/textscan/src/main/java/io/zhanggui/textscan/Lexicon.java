package io.zhanggui.textscan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is looked for.
 *
 * @param terms what is found
 * @param phrases harmless phrases; a term within one is excused
 */
public record Lexicon(List<Term> terms, List<String> phrases) {

    public Lexicon {
        terms = List.copyOf(terms);
        phrases = List.copyOf(phrases);
    }

    /** Plain terms only. */
    public static Lexicon of(String... texts) {
        return new Lexicon(Stream.of(texts).map(Term::of).toList(), List.of());
    }

    /** Both together. */
    public Lexicon with(Lexicon more) {
        List<Term> allTerms = new ArrayList<>(terms);
        allTerms.addAll(more.terms);
        List<String> allPhrases = new ArrayList<>(phrases);
        allPhrases.addAll(more.phrases);
        return new Lexicon(allTerms, allPhrases);
    }
}
