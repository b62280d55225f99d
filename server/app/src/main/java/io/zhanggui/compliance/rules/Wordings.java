package io.zhanggui.compliance.rules;

import io.zhanggui.textscan.Excuse;
import io.zhanggui.textscan.Hit;
import io.zhanggui.textscan.Lexicon;
import io.zhanggui.textscan.Matcher;
import io.zhanggui.textscan.Reading;
import io.zhanggui.textscan.Term;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All wordings of the rules in one matcher. Terms bear the key of their rule, words of lists the name of their list
 * behind a colon, so that each is told for itself.
 */
final class Wordings {

    private static final String LIST = ":";
    /** Words of a sentence that warns of what it names: nothing in it is a claim of the seller's own. */
    private static final String WARNING = "warning";

    private static final Set<Excuse> EXCUSES = EnumSet.of(Excuse.NEGATION, Excuse.QUOTATION);

    private final Map<String, WordedRule> byKey = new HashMap<>();
    private final Map<String, List<Claim>> byFirst = new HashMap<>();
    /** Names of lists by the kind of their terms, so that no name is cut and hashed anew for each hit. */
    private final Map<String, String> listByKind = new HashMap<>();

    private final Matcher matcher;

    private record Claim(WordedRule rule, Phrasing phrasing) {}

    Wordings(WrittenRules written) {
        List<Term> terms = new ArrayList<>();
        Set<String> used = new HashSet<>(Set.of(WARNING));
        for (WordedRule rule : written.worded()) {
            byKey.put(rule.rule().key(), rule);
            terms.addAll(rule.terms());
            used.addAll(rule.unless());
            for (Phrasing phrasing : rule.phrasings()) {
                byFirst.computeIfAbsent(phrasing.first(), key -> new ArrayList<>())
                        .add(new Claim(rule, phrasing));
                phrasing.slots().forEach(slot -> used.add(slot.list()));
            }
        }
        written.lists().forEach((name, words) -> {
            if (used.contains(name)) {
                listByKind.put(LIST + name, name);
                words.forEach(word -> terms.add(word(name, word)));
            }
        });
        this.matcher = Matcher.compile(new Lexicon(terms, written.phrases()), Reading.ALL);
    }

    private static Term word(String list, String word) {
        return new Term(word, LIST + list, "", word.length() > 1, EXCUSES, List.of(), List.of());
    }

    /** Every place where a rule is broken, overlapping ones and all. */
    List<Broken> find(String text, AllowedPlaces.In allowed) {
        List<Broken> broken = new ArrayList<>();
        Filling filling = new Filling(text);
        for (Hit hit : matcher.scan(text)) {
            String list = listByKind.get(hit.term().kind());
            if (list != null) {
                filling.add(list, hit);
            } else if (hit.excuse() == null) {
                broken.add(new Broken(rule(hit.term().kind()), hit.start(), hit.end()));
            }
        }
        Figures.find(text, filling::addFigure);
        for (String list : filling.lists()) {
            for (Claim claim : byFirst.getOrDefault(list, List.of())) {
                filling.fill(claim.phrasing(), (start, end) -> broken.add(new Broken(claim.rule(), start, end)));
            }
        }
        broken.removeIf(each -> allowed.allow(each.rule().rule(), each.start(), each.end()));
        broken.removeIf(each -> filling.standsInSentence(WARNING, each.start(), each.end())
                || each.rule().unless().stream()
                        .anyMatch(list -> filling.standsInLine(list, each.start(), each.end())));
        return broken;
    }

    private WordedRule rule(String key) {
        WordedRule rule = byKey.get(key);
        if (rule == null) {
            throw new IllegalStateException("no rule " + key);
        }
        return rule;
    }
}
