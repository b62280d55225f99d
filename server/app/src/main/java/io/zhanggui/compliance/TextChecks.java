package io.zhanggui.compliance;

import java.util.List;

/** Checks texts by the rules in force. */
public interface TextChecks {

    /** What was found; never fails, however odd the text is. */
    CheckedText check(TextQuestion question);

    /** The same checks, and words of an agency's own cases. */
    TextChecks forbidding(List<CaseWord> words);

    /** The same checks beside phrases that are allowed. */
    TextChecks allowing(List<Allowance> allowances);
}
