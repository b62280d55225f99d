package io.zhanggui.compliance;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word that an agency forbids itself because of a penalty.
 *
 * @param kind the key of the {@link RuleClass} of the case
 * @param rule the key of the {@link Rule} the case was about; null where none of ours covers it
 * @param citation how people cite the case: {@code PC4}
 * @param notice why, in the platform's words
 * @param reason of the decision to take the word up
 * @param from the day of that decision
 */
public record CaseWord(
        String word,
        String kind,
        @Nullable String rule,
        String citation,
        String notice,
        String reason,
        LocalDate from) {

    private static final String KEY = "case.";
    private static final String PLAIN = "请换一种写法";

    /** The key of the rule it makes: {@code case.pc4}. */
    public String key() {
        return KEY + citation.toLowerCase(Locale.ROOT);
    }

    /** The rule it makes, beside those of the book; empty where its class is none any more. */
    public Optional<Rule> rule(Rulebook book) {
        Optional<Rule> about = rule == null ? Optional.empty() : book.findRule(rule);
        return book.listClasses().stream()
                .filter(of -> of.key().equals(kind))
                .findFirst()
                .map(of -> new Rule(
                        key(),
                        of,
                        "本公司处罚案例 " + citation + " 的用词",
                        "a word of the agency's own case " + citation,
                        Severity.BLOCK,
                        EnumSet.allOf(TextKind.class),
                        Set.of(),
                        Set.of(),
                        about.map(Rule::articles).orElse(List.of()),
                        "案例 " + citation + "：" + notice + "。列入理由：" + reason,
                        null,
                        word,
                        about.map(Rule::rewrite).orElse(PLAIN),
                        false,
                        from));
    }
}
