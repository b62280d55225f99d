package io.zhanggui.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sentences of a hand that never saw the rules, and that nothing was learnt from. */
class JudgeSetTest {

    private static final Grading GRADING = Grading.of(ShippedRules.checker(), LabelledText.judge());

    @Test
    void violations_another_hand_wrote_are_found() {
        assertThat(GRADING.recall("plain")).isGreaterThanOrEqualTo(0.94);
        assertThat(GRADING.recall("implied")).isGreaterThanOrEqualTo(0.95);
        assertThat(GRADING.recall("obscured")).isGreaterThanOrEqualTo(0.93);
    }

    @Test
    void classes_another_hand_named_are_told_apart() {
        assertThat(GRADING.macroF1()).isGreaterThanOrEqualTo(0.93);
    }

    @Test
    void innocent_sentences_another_hand_wrote_are_rarely_hit() {
        assertThat(GRADING.falseAlarms()).isLessThanOrEqualTo(8);
    }
}
