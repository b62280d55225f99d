package io.zhanggui.compliance;

/** Checks texts by the rules in force. */
public interface TextChecks {

    /** What was found; never fails, however odd the text is. */
    CheckedText check(TextQuestion question);
}
