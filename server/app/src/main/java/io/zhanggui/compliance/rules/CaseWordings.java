package io.zhanggui.compliance.rules;

import io.zhanggui.compliance.CaseWord;
import io.zhanggui.compliance.Rulebook;
import io.zhanggui.textscan.Excuse;
import io.zhanggui.textscan.Hit;
import io.zhanggui.textscan.Lexicon;
import io.zhanggui.textscan.Matcher;
import io.zhanggui.textscan.Reading;
import io.zhanggui.textscan.Term;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words of an agency's own cases, however they are written. Their matcher is small, so that one comes at no cost. */
final class CaseWordings {

    private static final Set<Excuse> EXCUSES = EnumSet.of(Excuse.NEGATION, Excuse.QUOTATION);

    private final Map<String, WordedRule> rules = new HashMap<>();
    private final Matcher matcher;

    CaseWordings(List<CaseWord> words, Rulebook book) {
        List<Term> terms = new ArrayList<>();
        for (CaseWord word : words) {
            word.rule(book).ifPresent(rule -> {
                rules.putIfAbsent(rule.key(), new WordedRule(rule, List.of(), List.of(), List.of(), null));
                terms.add(new Term(word.word(), rule.key(), rule.key(), true, EXCUSES, List.of(), List.of()));
            });
        }
        this.matcher = Matcher.compile(new Lexicon(terms, List.of()), Reading.ALL);
    }

    List<Broken> find(String text, AllowedPlaces.In allowed) {
        List<Broken> found = new ArrayList<>(0);
        if (rules.isEmpty()) {
            return found;
        }
        for (Hit hit : matcher.scan(text)) {
            WordedRule rule = rules.get(hit.term().kind());
            if (rule != null && hit.excuse() == null && !allowed.allow(rule.rule(), hit.start(), hit.end())) {
                found.add(new Broken(rule, hit.start(), hit.end()));
            }
        }
        return found;
    }
}
