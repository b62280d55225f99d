package io.zhanggui.insight.iteration.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.insight.iteration.Verdict;
import io.zhanggui.metrics.Better;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

    @ParameterizedTest
    @CsvSource({
        "0.01, 0.20, HIGHER, WORKED",
        "0.01, 0.20, LOWER, HARMED",
        "-0.20, -0.01, LOWER, WORKED",
        "-0.20, -0.01, HIGHER, HARMED",
        "-0.01, 0.20, HIGHER, UNCLEAR",
        "0.00, 0.20, HIGHER, UNCLEAR",
        "0.01, 0.20, NEITHER, WORKED",
    })
    void an_interval_that_holds_zero_proves_nothing(double lower, double upper, Better better, Verdict verdict) {
        assertThat(Judgement.of(lower, upper, better)).isEqualTo(verdict);
    }
}
