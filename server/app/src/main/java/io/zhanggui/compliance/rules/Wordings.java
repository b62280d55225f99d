package io.zhanggui.compliance.rules;

import io.zhanggui.textscan.Excuse;
import io.zhanggui.textscan.Hit;
import io.zhanggui.textscan.Lexicon;
import io.zhanggui.textscan.Matcher;
import io.zhanggui.textscan.Reading;
import io.zhanggui.textscan.Term;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * All wordings of the rules in one matcher. Terms bear the key of their rule. Words of lists bear themselves behind a
 * colon, each once however many lists it stands in: 用 stands in dozens, and is one hit for all of them.
 */
final class Wordings {

    private static final String WORD = ":";
    /** Words of a sentence that warns of what it names: nothing in it is a claim of the seller's own. */
    private static final String WARNING = "warning";

    private static final Set<Excuse> EXCUSES = EnumSet.of(Excuse.NEGATION, Excuse.QUOTATION);

    private final Map<String, WordedRule> byKey = new HashMap<>();
    /** Numbers of lists and figures by name. */
    private final Map<String, Integer> numbers = new HashMap<>();
    /** The claims that begin with the list of a number. */
    private final List<List<Claim>> byFirst = new ArrayList<>();
    /** The lists a word stands in, by the kind of its term. */
    private final Map<String, BitSet> listsByKind = new HashMap<>();

    private final Matcher matcher;
    private final int warning;

    private record Claim(WordedRule rule, SlotRow slots) {}

    Wordings(WrittenRules written) {
        List<Term> terms = new ArrayList<>();
        Set<String> used = new HashSet<>(Set.of(WARNING));
        this.warning = number(WARNING);
        Figures.names().forEach(this::number);
        for (WordedRule rule : written.worded()) {
            byKey.put(rule.rule().key(), rule);
            terms.addAll(rule.terms());
            used.addAll(rule.unless());
            rule.unless().forEach(this::number);
            for (Phrasing phrasing : rule.phrasings()) {
                byFirst.get(number(phrasing.first())).add(new Claim(rule, new SlotRow(phrasing, this::number)));
                phrasing.slots().forEach(slot -> used.add(slot.list()));
            }
        }
        terms.addAll(words(written.lists(), used));
        this.matcher = Matcher.compile(new Lexicon(terms, written.phrases()), Reading.ALL);
    }

    private int number(String name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        numbers.put(name, byFirst.size());
        byFirst.add(new ArrayList<>(0));
        return byFirst.size() - 1;
    }

    private int known(String name) {
        return Objects.requireNonNull(numbers.get(name));
    }

    private List<Term> words(Map<String, List<String>> lists, Set<String> used) {
        Map<String, Term> words = new LinkedHashMap<>();
        lists.forEach((name, listed) -> {
            if (used.contains(name)) {
                for (String word : listed) {
                    Term term = words.computeIfAbsent(word, Wordings::word);
                    listsByKind
                            .computeIfAbsent(term.kind(), key -> new BitSet())
                            .set(number(name));
                }
            }
        });
        return List.copyOf(words.values());
    }

    private static Term word(String word) {
        return new Term(word, WORD + word, "", word.length() > 1, EXCUSES, List.of(), List.of());
    }

    /** Every place where a rule is broken, overlapping ones and all. */
    List<Broken> find(String text, AllowedPlaces.In allowed) {
        List<Broken> broken = new ArrayList<>();
        Filling filling = new Filling(text, byFirst.size());
        int[] reached = new int[byFirst.size()];
        for (Hit hit : matcher.scan(text)) {
            BitSet lists = listsByKind.get(hit.term().kind());
            if (lists != null) {
                add(hit, lists, reached, filling);
            } else if (hit.excuse() == null) {
                broken.add(new Broken(rule(hit.term().kind()), hit.start(), hit.end()));
            }
        }
        Figures.find(text, (name, place) -> filling.addFigure(known(name), place[0], place[1]));
        BitSet filled = filling.lists();
        for (int list = filled.nextSetBit(0); list >= 0; list = filled.nextSetBit(list + 1)) {
            for (Claim claim : byFirst.get(list)) {
                filling.fill(claim.slots(), (start, end) -> broken.add(new Broken(claim.rule(), start, end)));
            }
        }
        broken.removeIf(each -> allowed.allow(each.rule().rule(), each.start(), each.end()));
        broken.removeIf(each -> filling.standsInSentence(warning, each.start(), each.end())
                || each.rule().unless().stream()
                        .anyMatch(list -> filling.standsInLine(known(list), each.start(), each.end())));
        return broken;
    }

    /** Of words of one list that lie within one another only the longest fills it. */
    private static void add(Hit hit, BitSet lists, int[] reached, Filling filling) {
        for (int list = lists.nextSetBit(0); list >= 0; list = lists.nextSetBit(list + 1)) {
            if (hit.end() > reached[list]) {
                reached[list] = hit.end();
                filling.add(list, hit);
            }
        }
    }

    private WordedRule rule(String key) {
        WordedRule rule = byKey.get(key);
        if (rule == null) {
            throw new IllegalStateException("no rule " + key);
        }
        return rule;
    }
}
