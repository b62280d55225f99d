package io.zhanggui.compliance;

/**
 * The place a rule stands on.
 *
 * @param number as in 第九条第三项; empty for the text as a whole
 */
public record Article(RuleSource source, String number) {

    /** As people cite it: 《广告法》第九条第三项. */
    public String cited() {
        return "《" + source.title() + "》" + number;
    }
}
