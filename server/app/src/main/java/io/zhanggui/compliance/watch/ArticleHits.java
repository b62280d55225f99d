package io.zhanggui.compliance.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a changed article touches on sale.
 *
 * @param before the article's number as it was, null where it is new; {@code after} as it is, null where it is gone
 * @param rules the rules of ours that stand on it
 */
public record ArticleHits(@Nullable String before, @Nullable String after, List<RuleHits> rules) {

    public ArticleHits {
        rules = List.copyOf(rules);
    }

    /**
     * A rule and the listings it hits now, over the shops the caller sees.
     *
     * @param rule its key
     */
    public record RuleHits(String rule, String zh, String en, int findings, int listings) {}
}
