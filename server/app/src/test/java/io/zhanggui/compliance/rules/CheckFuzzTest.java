package io.zhanggui.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.zhanggui.compliance.CheckedText;
import io.zhanggui.compliance.Finding;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.TextQuestion;
import java.nio.charset.StandardCharsets;

/** Whatever a text holds, findings lie in it by place and apart, and applying all suggestions leaves one that passes. */
class CheckFuzzTest {

    private static final TextChecker CHECKER = ShippedRules.checker();
    private static final int LONGEST = 300;

    @FuzzTest(maxDuration = "30s")
    void texts(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        TextKind kind = TextKind.values()[bytes.length % TextKind.values().length];
        TextQuestion question = new TextQuestion(text.substring(0, Math.min(text.length(), LONGEST)), kind, null);
        CheckedText checked = CHECKER.check(question);
        int behind = 0;
        for (Finding finding : checked.findings()) {
            assertThat(finding.start()).isGreaterThanOrEqualTo(behind).isLessThan(finding.end());
            assertThat(question.text().substring(finding.start(), finding.end()))
                    .isEqualTo(finding.term());
            behind = finding.end();
        }
        assertThat(CHECKER.check(new TextQuestion(checked.rewritten(), kind, null))
                        .findings())
                .as(checked.rewritten())
                .isEmpty();
    }
}
