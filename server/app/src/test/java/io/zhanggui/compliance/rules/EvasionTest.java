package io.zhanggui.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.compliance.Finding;
import io.zhanggui.compliance.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first finding of every violation is disguised, and a piece of every innocent sentence likewise. */
class EvasionTest {

    private static final TextChecker CHECKER = ShippedRules.checker();
    private static final int PIECE = 4;
    /** Every so many sentences, so that the test takes seconds; each evasion begins at another one. */
    private static final int STEP = 25;

    @Test
    void disguised_violations_are_found_and_disguised_innocence_is_not() {
        long violations = 0;
        long found = 0;
        long wrong = 0;
        List<LabelledText> texts = LabelledText.all();
        for (Evasion evasion : Evasion.values()) {
            for (int at = evasion.ordinal(); at < texts.size(); at += STEP) {
                LabelledText text = texts.get(at);
                String disguised = text.isInnocent() ? piece(text.text(), evasion) : finding(text, evasion);
                if (disguised.equals(text.text())) {
                    continue;
                }
                boolean hit = CHECKER.check(text.of(disguised)).verdict() != Verdict.PASS;
                violations += text.isInnocent() ? 0 : 1;
                found += hit && !text.isInnocent() ? 1 : 0;
                wrong += hit && text.isInnocent() ? 1 : 0;
            }
        }
        assertThat(found / (double) violations).isGreaterThanOrEqualTo(0.97);
        // Marks between letters are taken out before letters are likened: else disguise itself would sound like a
        // violation.
        assertThat(found / (double) (found + wrong)).isGreaterThanOrEqualTo(0.97);
    }

    private static String finding(LabelledText text, Evasion evasion) {
        List<Finding> findings = CHECKER.check(text.question()).findings();
        if (findings.isEmpty()) {
            return text.text();
        }
        Finding first = findings.getFirst();
        return text.text().substring(0, first.start())
                + evasion.disguise(first.term())
                + text.text().substring(first.end());
    }

    private static String piece(String text, Evasion evasion) {
        int start = Math.floorMod(text.hashCode(), Math.max(1, text.length() - PIECE));
        int end = Math.min(text.length(), start + PIECE);
        return text.substring(0, start) + evasion.disguise(text.substring(start, end)) + text.substring(end);
    }
}
