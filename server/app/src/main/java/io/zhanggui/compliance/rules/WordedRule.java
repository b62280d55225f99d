package io.zhanggui.compliance.rules;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.Rule;
import io.zhanggui.compliance.TextQuestion;
import io.zhanggui.textscan.Term;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule with the wordings that break it.
 *
 * @param terms words that break it by themselves
 * @param phrasings rows of slots that break it together
 * @param unless names of lists and figures; where one stands in the same line, nothing is broken
 * @param counts what it counts in a title; null where it counts nothing
 */
record WordedRule(
        Rule rule,
        List<Term> terms,
        List<Phrasing> phrasings,
        List<String> unless,
        @Nullable TitleCount counts) {

    WordedRule {
        terms = List.copyOf(terms);
        phrasings = List.copyOf(phrasings);
        unless = List.copyOf(unless);
    }

    /** Whether it holds for sentences that sound like its class, see {@link Undertone}. */
    boolean learnt() {
        return rule.learnt();
    }

    /** Whether it holds for a text of that kind and category; a category not named is told by the text itself. */
    boolean holdsFor(TextQuestion question, Set<Category> told) {
        if (question.kind() != null && !rule.kinds().contains(question.kind())) {
            return false;
        }
        Category named = question.category();
        Set<Category> meant = named == null ? told : Set.of(named);
        return Collections.disjoint(rule.rightFor(), meant)
                && (rule.only().isEmpty() || !Collections.disjoint(rule.only(), meant));
    }
}
