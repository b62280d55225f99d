package io.zhanggui.compliance;

import java.util.Comparator;
import java.util.List;

/**
 * A text with what was found in it.
 *
 * @param findings by place
 */
public record CheckedText(String text, Verdict verdict, List<Finding> findings) {

    public CheckedText {
        findings = List.copyOf(findings);
    }

    public static CheckedText of(String text, List<Finding> findings) {
        return new CheckedText(text, Verdict.of(findings), findings);
    }

    /** What to do about it: the gravest of its findings'. */
    public Remedy remedy() {
        return findings.stream()
                .map(Finding::remedy)
                .max(Comparator.naturalOrder())
                .orElse(Remedy.REWRITE);
    }

    /** The text with every suggestion applied; it checks clean. */
    public String rewritten() {
        StringBuilder written = new StringBuilder(text);
        findings.reversed().forEach(each -> written.replace(each.start(), each.end(), each.suggestion()));
        return written.toString();
    }
}
