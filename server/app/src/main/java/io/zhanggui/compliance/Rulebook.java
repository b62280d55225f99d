package io.zhanggui.compliance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules that are shipped. */
public interface Rulebook {

    /** All classes, by handbook. */
    List<RuleClass> listClasses();

    /** All rules, by class. */
    List<Rule> listRules();

    /** The rule of that key. */
    Optional<Rule> findRule(String key);

    /** Notes that suggestions put in the place of what nobody may sell: a text that has one is none to go out. */
    default Set<String> standIns() {
        return listRules().stream()
                .filter(rule ->
                        rule.remedy() == Remedy.TAKEDOWN && rule.rewrite().startsWith("（"))
                .map(Rule::rewrite)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A fingerprint of each rule by its key: another one as soon as what it says or what it finds is changed. What
     * is told by the tone of a sentence has one of its own, {@code undertone}.
     */
    Map<String, String> fingerprints();
}
