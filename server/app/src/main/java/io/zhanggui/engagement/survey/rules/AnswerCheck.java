package io.zhanggui.engagement.survey.rules;

import io.zhanggui.engagement.survey.Questionnaire;
import io.zhanggui.engagement.survey.Questionnaire.Question;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Whether answers fit their questions. */
public final class AnswerCheck {

    private static final int LONGEST = 1_000;
    private static final BigDecimal LARGEST = new BigDecimal("1e12");

    private AnswerCheck() {}

    /** What is wrong with an answer, in both languages divided by {@code /}; empty where nothing is. */
    public static Optional<String> fault(Question question, String answer) {
        return switch (question.kind()) {
            case NUMBER -> isNumber(answer) ? Optional.empty() : Optional.of("要是 0 或更大的数 / a number of 0 or more");
            case CHOICE ->
                Objects.requireNonNull(question.options()).stream()
                                .anyMatch(option -> option.key().equals(answer))
                        ? Optional.empty()
                        : Optional.of("请从选项里选 / choose one of the options");
            case YES_NO ->
                answer.equals("yes") || answer.equals("no") ? Optional.empty() : Optional.of("请选是或否 / yes or no");
            case TEXT ->
                answer.length() <= LONGEST
                        ? Optional.empty()
                        : Optional.of("最多 " + LONGEST + " 个字 / at most " + LONGEST + " characters");
        };
    }

    /** What must be answered and is not. */
    public static List<Question> unanswered(Questionnaire questionnaire, Map<String, String> answers) {
        return questionnaire.questions().stream()
                .filter(question -> question.need() && !answers.containsKey(question.key()))
                .toList();
    }

    private static boolean isNumber(String answer) {
        try {
            BigDecimal value = new BigDecimal(answer);
            return value.signum() >= 0 && value.compareTo(LARGEST) <= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
