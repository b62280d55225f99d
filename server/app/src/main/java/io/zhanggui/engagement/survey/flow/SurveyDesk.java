package io.zhanggui.engagement.survey.flow;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.survey.AnswerSheet;
import io.zhanggui.engagement.survey.InterviewNote;
import io.zhanggui.engagement.survey.Questionnaire;
import io.zhanggui.engagement.survey.Questionnaire.Question;
import io.zhanggui.engagement.survey.SurveyAction;
import io.zhanggui.engagement.survey.SurveyError;
import io.zhanggui.engagement.survey.Surveys;
import io.zhanggui.engagement.survey.rules.AnswerCheck;
import io.zhanggui.engagement.survey.store.JooqSurveys;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.TextCheck;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Surveys as the store has them. */
@Component
class SurveyDesk implements Surveys {

    private static final TextCheck TEXTS = new TextCheck(SurveyError.MISSING, SurveyError.TOO_LONG);
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_WORDS = 1_000;

    private final JooqSurveys store;
    private final Clients clients;
    private final Audit audit;
    private final Clock clock;

    SurveyDesk(JooqSurveys store, Clients clients, Audit audit, Clock clock) {
        this.store = store;
        this.clients = clients;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public AnswerSheet getDraft(Caller caller, ClientId client) {
        clients.get(caller, client);
        return store.listSheets(client).stream()
                .filter(sheet -> sheet.version() == 0)
                .findFirst()
                .orElseGet(() -> sheet(caller, 0, Map.of()));
    }

    @Override
    @Transactional
    public AnswerSheet save(Caller caller, ClientId client, Map<String, String> answers) {
        Map<String, String> all = new LinkedHashMap<>(getDraft(caller, client).answers());
        answers.forEach((key, answer) -> {
            Question question =
                    Questionnaire.shipped().find(key).orElseThrow(() -> new Failure(SurveyError.NO_SUCH_QUESTION, key));
            String plain = answer.strip();
            if (plain.isEmpty()) {
                all.remove(key);
                return;
            }
            AnswerCheck.fault(question, plain).ifPresent(fault -> {
                throw new Failure(SurveyError.BAD_ANSWER, question.zh(), plain, fault);
            });
            all.put(key, plain);
        });
        AnswerSheet draft = sheet(caller, 0, all);
        store.write(caller.agency(), client, draft);
        return draft;
    }

    @Override
    @Transactional
    public AnswerSheet submit(Caller caller, ClientId client) {
        AnswerSheet draft = getDraft(caller, client);
        List<Question> open = AnswerCheck.unanswered(Questionnaire.shipped(), draft.answers());
        if (!open.isEmpty()) {
            throw new Failure(
                    SurveyError.UNANSWERED,
                    open.size(),
                    open.stream().map(Question::zh).collect(Collectors.joining("；")));
        }
        int version = store.listSheets(client).getFirst().version() + 1;
        AnswerSheet submitted = sheet(caller, version, draft.answers());
        store.write(caller.agency(), client, submitted);
        audit.record(caller, SurveyAction.SUBMITTED, subject(client), null, "v" + version);
        return submitted;
    }

    @Override
    public List<AnswerSheet> listSubmitted(Caller caller, ClientId client) {
        clients.get(caller, client);
        return store.listSheets(client).stream()
                .filter(sheet -> sheet.version() > 0)
                .toList();
    }

    @Override
    public List<InterviewNote> listNotes(Caller caller, ClientId client) {
        clients.get(caller, client);
        return store.listNotes(client);
    }

    @Override
    @Transactional
    public InterviewNote addNote(Caller caller, ClientId client, InterviewNote note) {
        clients.get(caller, client);
        if (note.heldOn().isAfter(LocalDate.ofInstant(clock.instant(), Period.BEIJING))) {
            throw new Failure(SurveyError.BAD_DAY);
        }
        InterviewNote checked = new InterviewNote(
                0,
                note.dimension(),
                TEXTS.needed("speaker", note.speaker(), LONGEST_NAME),
                TEXTS.needed("said", note.said(), LONGEST_WORDS),
                note.heldOn());
        long id = store.insertNote(caller.agency(), client, checked, caller.user(), clock.instant());
        audit.record(
                caller,
                SurveyAction.NOTED,
                subject(client),
                null,
                note.dimension().zh());
        return new InterviewNote(id, checked.dimension(), checked.speaker(), checked.said(), checked.heldOn());
    }

    @Override
    @Transactional
    public void removeNote(Caller caller, ClientId client, long note) {
        InterviewNote before = listNotes(caller, client).stream()
                .filter(each -> each.id() == note)
                .findFirst()
                .orElseThrow(() -> new Failure(SurveyError.NO_SUCH_NOTE));
        store.deleteNote(client, note);
        audit.record(caller, SurveyAction.NOTE_REMOVED, subject(client), before.said(), null);
    }

    private AnswerSheet sheet(Caller caller, int version, Map<String, String> answers) {
        return new AnswerSheet(version, Questionnaire.shipped().version(), answers, caller.user(), clock.instant());
    }

    private static String subject(ClientId client) {
        return "client " + client.value();
    }
}
