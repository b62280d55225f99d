package io.zhanggui.compliance.compare;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a rule, read.
 *
 * @param promulgatedOn the day on which this version was adopted or made public, the earlier of them, where its head says so
 * @param effectiveOn the day from which it holds, where it says so
 */
public record RuleText(
        String title,
        @Nullable LocalDate promulgatedOn,
        @Nullable LocalDate effectiveOn,
        List<RuleArticle> articles) {

    public RuleText {
        articles = List.copyOf(articles);
    }
}
