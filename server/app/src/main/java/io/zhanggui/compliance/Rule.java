package io.zhanggui.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must not be said.
 *
 * @param kinds the texts it holds for
 * @param only the categories it holds for; empty for all
 * @param rightFor the categories in which the same words are right, with the licence they need
 * @param articles what it stands on
 * @param explanation why, in Chinese, for the person who wrote the text
 * @param exceptions where the same words are right; null where the rule has none
 * @param example a text that breaks it
 * @param rewrite what to write instead; checks clean by itself
 * @param learnt whether it tells by their tone texts whose words nobody listed
 * @param from the first day it holds
 */
public record Rule(
        String key,
        RuleClass of,
        String zh,
        String en,
        Severity severity,
        Set<TextKind> kinds,
        Set<Category> only,
        Set<Category> rightFor,
        List<Article> articles,
        String explanation,
        @Nullable String exceptions,
        String example,
        String rewrite,
        boolean learnt,
        LocalDate from) {

    public Rule {
        kinds = Set.copyOf(kinds);
        only = Set.copyOf(only);
        rightFor = Set.copyOf(rightFor);
        articles = List.copyOf(articles);
    }

    /** What to do about what breaks it. */
    public Remedy remedy() {
        return Remedy.of(of.key(), key, severity);
    }

    /** Whether all texts it stands on were at hand when it was written. */
    public boolean verified() {
        return articles.stream().allMatch(article -> article.source().verified());
    }
}
