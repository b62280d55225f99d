package io.zhanggui.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sentences of another hand that never saw the rules, and that nothing was learnt from; half of the innocent ones are tricky. */
class ExaminedSetTest {

    private static final Grading GRADING = Grading.of(ShippedRules.checker(), LabelledText.examined());

    @Test
    void violations_another_hand_wrote_are_found() {
        assertThat(GRADING.recall("plain")).isGreaterThanOrEqualTo(0.96);
        assertThat(GRADING.recall("implied")).isGreaterThanOrEqualTo(0.86);
        assertThat(GRADING.recall("obscured")).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void classes_another_hand_named_are_told_apart() {
        assertThat(GRADING.macroF1()).isGreaterThanOrEqualTo(0.89);
    }

    @Test
    void innocent_sentences_another_hand_wrote_are_rarely_hit() {
        assertThat(GRADING.falseAlarms()).isLessThanOrEqualTo(28);
    }
}
