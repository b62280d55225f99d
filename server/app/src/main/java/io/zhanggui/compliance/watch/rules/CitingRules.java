package io.zhanggui.compliance.watch.rules;

import io.zhanggui.compliance.Article;
import io.zhanggui.compliance.Rule;
import io.zhanggui.compliance.compare.ArticleChange;
import io.zhanggui.compliance.compare.RuleArticle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of ours that stand on an article that changed. A rule cites the numbers of the version it was written by:
 * where that is the new one ({@link TextDays}), they are the numbers behind the change, else those before it; where the
 * text says no day, both.
 */
public final class CitingRules {

    private CitingRules() {}

    /**
     * Those of a change.
     *
     * @param title of the text that changed
     * @param days of the new version
     */
    public static List<Rule> of(List<Rule> rules, String title, TextDays days, ArticleChange change) {
        Optional<String> source = source(rules, title);
        return source.isEmpty()
                ? List.of()
                : rules.stream()
                        .filter(rule -> rule.articles().stream()
                                .filter(article -> article.source().title().equals(source.get()))
                                .anyMatch(article -> cites(article, days, change)))
                        .toList();
    }

    /** 消费者权益保护法实施条例 is not 消费者权益保护法: of the titles within a title the longest is meant. */
    private static Optional<String> source(List<Rule> rules, String title) {
        return rules.stream()
                .flatMap(rule -> rule.articles().stream())
                .map(article -> article.source().title())
                .distinct()
                .filter(title::contains)
                .max(Comparator.comparingInt(String::length));
    }

    private static boolean cites(Article article, TextDays days, ArticleChange change) {
        TextDays.Side side = days.sideOf(article.source().version());
        return (side != TextDays.Side.BEFORE && isWithin(article.number(), change.after()))
                || (side != TextDays.Side.NEW && isWithin(article.number(), change.before()));
    }

    /** 第九条第三项 is within 第九条, 第九条之一 is not. */
    private static boolean isWithin(String cited, @Nullable RuleArticle article) {
        return article != null
                && !article.number().isEmpty()
                && cited.startsWith(article.number())
                && !cited.startsWith("之", article.number().length());
    }
}
