package io.zhanggui.engagement.letter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.letter.LetterError;
import io.zhanggui.engagement.letter.Satisfaction;
import io.zhanggui.engagement.letter.Satisfaction.Question;
import io.zhanggui.engagement.letter.Satisfactions;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Failure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The satisfaction survey over HTTP: answered by merchants, or noted by the agency from a call. */
@RestController
@RequestMapping("/api/clients/{client}/satisfaction")
class SatisfactionController {

    private final Satisfactions satisfactions;

    SatisfactionController(Satisfactions satisfactions) {
        this.satisfactions = satisfactions;
    }

    /** @param scores by the question's key */
    record AnswerRequest(
            @Nullable Map<String, Integer> scores, @Nullable String remark) {}

    /** @param month any day of it */
    record CallRequest(
            @Nullable LocalDate month,
            @Nullable String respondent,
            @Nullable Map<String, Integer> scores,
            @Nullable String remark) {}

    record QuestionView(String key, Bilingual name) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record AnswerView(
            LocalDate month,
            String respondent,
            boolean byStaff,
            Map<String, Integer> scores,
            double mean,
            boolean poor,
            String remark,
            Instant at) {}

    record SurveyView(List<QuestionView> questions, List<AnswerView> answers) {}

    @GetMapping
    @RequiresPermission(Permission.READ_LETTERS)
    SurveyView get(Caller caller, @PathVariable long client) {
        return new SurveyView(
                Arrays.stream(Question.values())
                        .map(each -> new QuestionView(each.key(), new Bilingual(each.zh(), each.en())))
                        .toList(),
                satisfactions.list(caller, new ClientId(client)).stream()
                        .map(SatisfactionController::view)
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresPermission(Permission.ANSWER_SURVEYS)
    AnswerView answer(Caller caller, @PathVariable long client, @RequestBody AnswerRequest asked) {
        return view(satisfactions.answer(caller, new ClientId(client), scores(asked.scores()), text(asked.remark())));
    }

    @PostMapping("/calls")
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresPermission(Permission.SEND_LETTERS)
    AnswerView note(Caller caller, @PathVariable long client, @RequestBody CallRequest asked) {
        LocalDate month = asked.month();
        if (month == null) {
            throw new Failure(LetterError.MISSING, "month");
        }
        return view(satisfactions.note(
                caller,
                new ClientId(client),
                month,
                text(asked.respondent()),
                scores(asked.scores()),
                text(asked.remark())));
    }

    /** What names no question is no score, so that the desk finds it wanting. */
    private static Map<Question, Integer> scores(@Nullable Map<String, Integer> given) {
        Map<Question, Integer> scores = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            Integer score = given == null ? null : given.get(question.key());
            if (score != null) {
                scores.put(question, score);
            }
        }
        return scores;
    }

    private static AnswerView view(Satisfaction answer) {
        Map<String, Integer> scores = new java.util.LinkedHashMap<>();
        answer.scores().forEach((question, score) -> scores.put(question.key(), score));
        return new AnswerView(
                answer.month(),
                answer.respondent(),
                answer.byStaff(),
                scores,
                answer.mean(),
                answer.isPoor(),
                answer.remark(),
                answer.at());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
