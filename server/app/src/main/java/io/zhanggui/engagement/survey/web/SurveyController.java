package io.zhanggui.engagement.survey.web;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.survey.AnswerSheet;
import io.zhanggui.engagement.survey.Dimension;
import io.zhanggui.engagement.survey.InterviewNote;
import io.zhanggui.engagement.survey.Questionnaire;
import io.zhanggui.engagement.survey.SurveyError;
import io.zhanggui.engagement.survey.Surveys;
import io.zhanggui.engagement.survey.rules.SurveyScore;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Failure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The survey of a client: written by the agency's people with its scores, or by the client's own without them. */
@RestController
@RequestMapping("/api/clients/{client}")
class SurveyController {

    private final Surveys surveys;
    private final Users users;

    SurveyController(Surveys surveys, Users users) {
        this.surveys = surveys;
        this.users = users;
    }

    record AnswersRequest(@Nullable Map<String, String> answers) {

        Map<String, String> given() {
            if (answers == null) {
                throw new Failure(SurveyError.MISSING, "answers");
            }
            return answers;
        }
    }

    record NoteRequest(
            @Nullable Dimension dimension,
            @Nullable String speaker,
            @Nullable String said,
            @Nullable LocalDate heldOn) {

        InterviewNote note() {
            if (dimension == null || heldOn == null) {
                throw new Failure(SurveyError.MISSING, dimension == null ? "dimension" : "heldOn");
            }
            return new InterviewNote(0, dimension, speaker == null ? "" : speaker, said == null ? "" : said, heldOn);
        }
    }

    /** A version in a list. */
    record VersionLine(int version, String by, Instant at) {}

    /** What is written, with its scores. */
    record SurveyView(
            Questionnaire questionnaire,
            Map<String, String> answers,
            List<SurveyScore.Part> scores,
            List<VersionLine> submitted,
            List<InterviewNote> notes) {}

    /** What the client's own people write. */
    record AnswersView(Questionnaire questionnaire, Map<String, String> answers, List<VersionLine> submitted) {}

    @GetMapping("/survey")
    @RequiresPermission(Permission.SEE_CLIENTS)
    SurveyView get(Caller caller, @PathVariable long client) {
        return view(caller, new ClientId(client));
    }

    /** A version that was handed in, with the scores of its answers. */
    @GetMapping("/survey/{version}")
    @RequiresPermission(Permission.SEE_CLIENTS)
    SurveyView open(Caller caller, @PathVariable long client, @PathVariable int version) {
        ClientId id = new ClientId(client);
        AnswerSheet sheet = surveys.listSubmitted(caller, id).stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .orElseThrow(() -> new Failure(SurveyError.NO_SUCH_VERSION, version));
        return view(caller, id, sheet);
    }

    @PutMapping("/survey")
    @RequiresPermission(Permission.WRITE_PLANS)
    SurveyView save(Caller caller, @PathVariable long client, @RequestBody AnswersRequest asked) {
        ClientId id = new ClientId(client);
        return view(caller, id, surveys.save(caller, id, asked.given()));
    }

    @PostMapping("/survey/versions")
    @RequiresPermission(Permission.WRITE_PLANS)
    SurveyView submit(Caller caller, @PathVariable long client) {
        surveys.submit(caller, new ClientId(client));
        return view(caller, new ClientId(client));
    }

    @PostMapping("/survey/notes")
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresPermission(Permission.WRITE_PLANS)
    SurveyView note(Caller caller, @PathVariable long client, @RequestBody NoteRequest asked) {
        surveys.addNote(caller, new ClientId(client), asked.note());
        return view(caller, new ClientId(client));
    }

    @DeleteMapping("/survey/notes/{note}")
    @RequiresPermission(Permission.WRITE_PLANS)
    SurveyView removeNote(Caller caller, @PathVariable long client, @PathVariable long note) {
        surveys.removeNote(caller, new ClientId(client), note);
        return view(caller, new ClientId(client));
    }

    @GetMapping("/answers")
    @RequiresPermission(Permission.ANSWER_SURVEYS)
    AnswersView getAnswers(Caller caller, @PathVariable long client) {
        return answers(caller, new ClientId(client));
    }

    @PutMapping("/answers")
    @RequiresPermission(Permission.ANSWER_SURVEYS)
    AnswersView saveAnswers(Caller caller, @PathVariable long client, @RequestBody AnswersRequest asked) {
        surveys.save(caller, new ClientId(client), asked.given());
        return answers(caller, new ClientId(client));
    }

    @PostMapping("/answers/versions")
    @RequiresPermission(Permission.ANSWER_SURVEYS)
    AnswersView submitAnswers(Caller caller, @PathVariable long client) {
        surveys.submit(caller, new ClientId(client));
        return answers(caller, new ClientId(client));
    }

    private AnswersView answers(Caller caller, ClientId client) {
        return new AnswersView(
                Questionnaire.shipped(), surveys.getDraft(caller, client).answers(), versions(caller, client));
    }

    private SurveyView view(Caller caller, ClientId client) {
        return view(caller, client, surveys.getDraft(caller, client));
    }

    private SurveyView view(Caller caller, ClientId client, AnswerSheet sheet) {
        return new SurveyView(
                Questionnaire.shipped(),
                sheet.answers(),
                SurveyScore.of(Questionnaire.shipped(), sheet.answers()),
                versions(caller, client),
                surveys.listNotes(caller, client));
    }

    private List<VersionLine> versions(Caller caller, ClientId client) {
        return surveys.listSubmitted(caller, client).stream()
                .map(sheet -> new VersionLine(sheet.version(), users.nameOf(caller, sheet.by()), sheet.at()))
                .toList();
    }
}
