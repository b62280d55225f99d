package io.zhanggui.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences nothing was learnt from: what the operator may expect of a text nobody has seen. */
class UnreadSetsTest {

    private static final TextChecker CHECKER = ShippedRules.checker();

    /** A set and what the check says of it at least; what it said before stands in the decision records. */
    record Unread(
            String name,
            List<LabelledText> texts,
            double plain,
            double implied,
            double obscured,
            double macroF1,
            int falseAlarms) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Unread> sets() {
        return Stream.of(
                // Half of what the hand that wrote the rules wrote later.
                new Unread("kept", LabelledText.kept(), 0.94, 0.95, 0.94, 0.92, 4),
                // Of a hand that never saw the rules.
                new Unread("judge", LabelledText.judge(), 0.94, 0.96, 0.93, 0.93, 4),
                // Of another such hand; half of its innocent sentences are tricky.
                new Unread("examined", LabelledText.examined(), 0.96, 0.89, 0.98, 0.91, 27));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void violations_are_found_and_told_apart_and_innocent_sentences_are_rarely_hit(Unread set) {
        Grading grading = Grading.of(CHECKER, set.texts());
        assertThat(grading.recall("plain")).isGreaterThanOrEqualTo(set.plain());
        assertThat(grading.recall("implied")).isGreaterThanOrEqualTo(set.implied());
        assertThat(grading.recall("obscured")).isGreaterThanOrEqualTo(set.obscured());
        assertThat(grading.macroF1()).isGreaterThanOrEqualTo(set.macroF1());
        assertThat(grading.falseAlarms()).isLessThanOrEqualTo(set.falseAlarms());
    }
}
