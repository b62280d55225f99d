package io.zhanggui.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.compliance.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Sentences written in batches before the rules were read again. What they said at first reading stands in the decision
 * record; the figures here only keep what was won since.
 */
class FreshSetTest {

    private static final int EACH = 10;

    private static final TextChecker CHECKER = ShippedRules.checker();

    @Test
    void innocent_sentences_pass() {
        assertThat(LabelledText.fresh())
                .filteredOn(LabelledText::isInnocent)
                .hasSizeGreaterThanOrEqualTo(400)
                .filteredOn(each -> CHECKER.check(each.question()).verdict() != Verdict.PASS)
                .isEmpty();
    }

    @Test
    void violations_of_every_manner_are_found() {
        assertThat(recall("plain")).isGreaterThanOrEqualTo(0.97);
        assertThat(recall("implied")).isGreaterThanOrEqualTo(0.60);
        assertThat(recall("obscured")).isGreaterThanOrEqualTo(0.75);
    }

    /** Of what other hands wrote to be learnt from, what the check has kept: one sentence in ten says as much as all. */
    @Test
    void what_other_hands_taught_is_told() {
        List<LabelledText> others = LabelledText.others();
        Grading grading = Grading.of(
                CHECKER,
                IntStream.range(0, others.size() / EACH)
                        .mapToObj(at -> others.get(at * EACH))
                        .toList());
        assertThat(grading.recall("plain")).isGreaterThanOrEqualTo(0.93);
        assertThat(grading.recall("implied")).isGreaterThanOrEqualTo(0.91);
        assertThat(grading.recall("obscured")).isGreaterThanOrEqualTo(0.89);
        assertThat(grading.falseAlarms()).isLessThanOrEqualTo(90);
        assertThat(grading.macroF1()).isGreaterThanOrEqualTo(0.93);
    }

    private static double recall(String manner) {
        List<LabelledText> texts = LabelledText.fresh().stream()
                .filter(each -> !each.isInnocent() && each.manner().equals(manner))
                .toList();
        long found = texts.stream()
                .filter(each -> CHECKER.check(each.question()).verdict() != Verdict.PASS)
                .count();
        return found / (double) texts.size();
    }
}
