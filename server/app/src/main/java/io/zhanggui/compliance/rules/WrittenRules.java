package io.zhanggui.compliance.rules;

import io.zhanggui.compliance.Rule;
import io.zhanggui.compliance.RuleClass;
import io.zhanggui.compliance.RuleSource;
import io.zhanggui.compliance.Rulebook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the rule files say.
 *
 * @param lists word lists by name, those of single phrasings among them
 * @param phrases harmless phrases: a word within one breaks nothing
 * @param sayings what shops say lawfully every day: a sentence of nothing else is not heard for its tone
 */
record WrittenRules(
        List<RuleSource> sources,
        List<RuleClass> classes,
        List<WordedRule> worded,
        Map<String, List<String>> lists,
        List<String> phrases,
        List<String> sayings)
        implements Rulebook {

    /** What is found by tone stands under rules, but none of them says it. */
    private static final String UNDERTONE = "undertone";

    @Override
    public List<RuleClass> listClasses() {
        return classes;
    }

    @Override
    public List<Rule> listRules() {
        return worded.stream().map(WordedRule::rule).toList();
    }

    @Override
    public Optional<Rule> findRule(String key) {
        return worded.stream()
                .map(WordedRule::rule)
                .filter(rule -> rule.key().equals(key))
                .findFirst();
    }

    @Override
    public Map<String, String> fingerprints() {
        RuleFingerprints prints = new RuleFingerprints(lists, phrases);
        Map<String, String> all = new HashMap<>();
        worded.forEach(each -> all.put(each.rule().key(), prints.of(each)));
        all.put(UNDERTONE, RuleFingerprints.ofUndertone(sayings));
        return Map.copyOf(all);
    }
}
