package io.zhanggui.compliance;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules that are shipped. */
public interface Rulebook {

    /** All classes, by handbook. */
    List<RuleClass> listClasses();

    /** All rules, by class. */
    List<Rule> listRules();

    /** The rule of that key. */
    Optional<Rule> findRule(String key);

    /**
     * A fingerprint of each rule by its key: another one as soon as what it says or what it finds is changed. What
     * is told by the tone of a sentence has one of its own, {@code undertone}.
     */
    Map<String, String> fingerprints();
}
