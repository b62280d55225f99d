package io.zhanggui.engagement.survey.rules;

import io.zhanggui.engagement.survey.Questionnaire.Question;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import java.util.Optional;

/**
 * What the client said of a number beside what its data say.
 *
 * @param said in the metric's unit
 * @param measured of the same days and per month where the answer is
 * @param value of all the days
 */
public record Claim(Question question, BigDecimal said, BigDecimal measured, BigDecimal value) {

    private static final BigDecimal DAYS_OF_A_MONTH = BigDecimal.valueOf(30);

    /** An answer and the metric's value over so many days. */
    public static Claim of(Question question, String answer, BigDecimal value, long days) {
        BigDecimal scale = Objects.requireNonNullElse(question.scale(), BigDecimal.ONE);
        BigDecimal measured = question.monthly()
                ? value.multiply(DAYS_OF_A_MONTH).divide(BigDecimal.valueOf(days), MathContext.DECIMAL64)
                : value;
        return new Claim(question, new BigDecimal(answer).multiply(scale), measured, value);
    }

    /** By how much what was said exceeds the data, as a share of those; empty where the data say 0. */
    public Optional<BigDecimal> gap() {
        return measured.signum() == 0
                ? Optional.empty()
                : Optional.of(said.subtract(measured).divide(measured.abs(), MathContext.DECIMAL64));
    }

    /** Whether the two are farther apart than the question tolerates. */
    public boolean contradicts() {
        BigDecimal tolerance = Objects.requireNonNullElse(question.tolerance(), BigDecimal.ZERO);
        return gap().map(gap -> gap.abs().compareTo(tolerance) > 0).orElse(said.signum() != 0);
    }
}
