package io.zhanggui.compliance;

import java.util.List;
import java.util.Locale;

/** Whether a text may go out. */
public enum Verdict {
    PASS,
    WARN,
    BLOCK;

    /** The gravest finding decides. */
    static Verdict of(List<Finding> findings) {
        if (findings.isEmpty()) {
            return PASS;
        }
        return findings.stream().anyMatch(each -> each.severity() == Severity.BLOCK) ? BLOCK : WARN;
    }

    /** How it is written in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
