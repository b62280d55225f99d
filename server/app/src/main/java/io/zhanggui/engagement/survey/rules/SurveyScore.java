package io.zhanggui.engagement.survey.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.engagement.survey.Questionnaire;
import io.zhanggui.engagement.survey.Questionnaire.Option;
import io.zhanggui.engagement.survey.Questionnaire.Points;
import io.zhanggui.engagement.survey.Questionnaire.Question;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Scores of the questionnaire's parts: each is the plain mean of the points of its answered questions that have any, so a
 * reader can add it up himself.
 */
public final class SurveyScore {

    private static final int ALL = 100;

    private SurveyScore() {}

    /**
     * One part.
     *
     * @param score from 0 to 100; null where no question with points is answered
     * @param answered how many of {@code questions} are
     * @param lines the points of each answer
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Part(String module, @Nullable Integer score, int answered, int questions, List<Line> lines) {}

    /** The points an answer gets. */
    public record Line(String question, int points) {}

    public static List<Part> of(Questionnaire questionnaire, Map<String, String> answers) {
        return questionnaire.modules().stream()
                .map(module -> part(
                        module.key(),
                        questionnaire.questions().stream()
                                .filter(each -> each.module().equals(module.key()))
                                .toList(),
                        answers))
                .toList();
    }

    private static Part part(String module, List<Question> questions, Map<String, String> answers) {
        List<Question> answered = questions.stream()
                .filter(each -> answers.containsKey(each.key()))
                .toList();
        List<Line> lines = answered.stream()
                .flatMap(each -> points(each, Objects.requireNonNull(answers.get(each.key()))).stream()
                        .mapToObj(points -> new Line(each.key(), points)))
                .toList();
        int sum = lines.stream().mapToInt(Line::points).sum();
        Integer score = lines.isEmpty() ? null : Math.round((float) sum / lines.size());
        return new Part(module, score, answered.size(), questions.size(), lines);
    }

    private static OptionalInt points(Question question, String answer) {
        return switch (question.kind()) {
            case YES_NO -> OptionalInt.of(answer.equals("yes") ? ALL : 0);
            case CHOICE ->
                Objects.requireNonNull(question.options()).stream()
                        .filter(option -> option.key().equals(answer))
                        .mapToInt(Option::points)
                        .findFirst();
            case NUMBER -> ofNumber(question.bands(), new BigDecimal(answer));
            case TEXT -> OptionalInt.empty();
        };
    }

    private static OptionalInt ofNumber(@Nullable List<Points> bands, BigDecimal value) {
        return bands == null
                ? OptionalInt.empty()
                : bands.reversed().stream()
                        .filter(band -> value.compareTo(band.from()) >= 0)
                        .mapToInt(Points::points)
                        .findFirst();
    }
}
