package io.zhanggui.compliance.compare;

import java.util.List;

/**
 * One article of a rule.
 *
 * @param number as it is written: 第七条, 3.2.1 or 二、
 * @param chapter what it stands under; empty where there is none
 * @param paragraphs its text without the number, one line each
 */
public record RuleArticle(String number, String chapter, List<String> paragraphs) {

    public RuleArticle {
        paragraphs = List.copyOf(paragraphs);
    }

    /** All of it, a line for each paragraph. */
    public String text() {
        return String.join("\n", paragraphs);
    }
}
