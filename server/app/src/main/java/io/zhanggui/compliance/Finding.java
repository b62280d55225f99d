package io.zhanggui.compliance;

/**
 * A piece of a text that breaks a rule. Findings of one text do not overlap.
 *
 * @param start the first character, in the text as it was given
 * @param end behind the last character
 * @param term the piece
 * @param kind the key of the {@link RuleClass}
 * @param rule the key of the {@link Rule}
 * @param suggestion what to write in its place; empty where it is to be left out
 */
public record Finding(int start, int end, String term, String kind, String rule, Severity severity, String suggestion) {

    /** What to do about it: the suggestion alone may not settle it. */
    public Remedy remedy() {
        return Remedy.of(kind, rule, severity);
    }
}
