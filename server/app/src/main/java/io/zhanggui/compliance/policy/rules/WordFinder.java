package io.zhanggui.compliance.policy.rules;

import io.zhanggui.compliance.policy.Trial;
import io.zhanggui.textscan.Excuse;
import io.zhanggui.textscan.Lexicon;
import io.zhanggui.textscan.Matcher;
import io.zhanggui.textscan.Reading;
import io.zhanggui.textscan.Term;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;

/** Finds words however they are written; one that is denied or the name of a work is none. */
public final class WordFinder {

    private static final EnumSet<Excuse> EXCUSES = EnumSet.of(Excuse.NEGATION, Excuse.QUOTATION);

    private final Matcher matcher;

    public WordFinder(Collection<String> words) {
        this.matcher = Matcher.compile(
                new Lexicon(
                        words.stream()
                                .map(word -> new Term(word, "", "", word.length() > 1, EXCUSES, List.of(), List.of()))
                                .toList(),
                        List.of()),
                Reading.ALL);
    }

    /** Where they stand in a text, in its order. */
    public List<Trial.Place> find(String text) {
        return matcher.scan(text).stream()
                .filter(hit -> hit.excuse() == null)
                .map(hit -> new Trial.Place(hit.start(), hit.end(), hit.term().text()))
                .toList();
    }
}
