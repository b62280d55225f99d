package io.zhanggui.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sentences nothing was learnt from: what the operator may expect of a text nobody has seen. */
class KeptSetTest {

    private static final Grading GRADING = Grading.of(ShippedRules.checker(), LabelledText.kept());

    @Test
    void unread_violations_are_found() {
        assertThat(GRADING.recall("plain")).isGreaterThanOrEqualTo(0.94);
        assertThat(GRADING.recall("implied")).isGreaterThanOrEqualTo(0.95);
        assertThat(GRADING.recall("obscured")).isGreaterThanOrEqualTo(0.94);
    }

    @Test
    void unread_classes_are_told_apart() {
        assertThat(GRADING.macroF1()).isGreaterThanOrEqualTo(0.92);
    }

    @Test
    void few_unread_innocent_sentences_are_hit() {
        assertThat(GRADING.falseAlarms()).isLessThanOrEqualTo(4);
    }
}
