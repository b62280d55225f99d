package io.zhanggui.engagement.letter.flow;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.letter.LetterAction;
import io.zhanggui.engagement.letter.LetterError;
import io.zhanggui.engagement.letter.Occasion;
import io.zhanggui.engagement.letter.Satisfaction;
import io.zhanggui.engagement.letter.Satisfaction.Question;
import io.zhanggui.engagement.letter.Satisfactions;
import io.zhanggui.engagement.letter.store.JooqSatisfactions;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.User;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.TextCheck;
import io.zhanggui.work.Deadlines;
import io.zhanggui.work.TaskDraft;
import io.zhanggui.work.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers to the satisfaction survey; a poor one becomes a task. */
@Component
class SatisfactionDesk implements Satisfactions {

    private static final TextCheck TEXTS = new TextCheck(LetterError.MISSING, LetterError.TOO_LONG);
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REMARK = 1_000;
    /** Two working days to call back. */
    private static final Duration CALL_BACK = Duration.ofHours(16);

    private final Clients clients;
    private final JooqSatisfactions store;
    private final CommunicationDesk communications;
    private final Tasks tasks;
    private final Users users;
    private final Deadlines deadlines;
    private final Audit audit;
    private final Clock clock;

    SatisfactionDesk(
            Clients clients,
            JooqSatisfactions store,
            CommunicationDesk communications,
            Tasks tasks,
            Users users,
            Deadlines deadlines,
            Audit audit,
            Clock clock) {
        this.clients = clients;
        this.store = store;
        this.communications = communications;
        this.tasks = tasks;
        this.users = users;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Satisfaction> list(Caller caller, ClientId client) {
        clients.get(caller, client);
        return store.list(caller.agency(), client).stream()
                .filter(answer -> caller.role().isProvider()
                        || (!answer.byStaff() && answer.by().equals(caller.user())))
                .toList();
    }

    @Override
    @Transactional
    public Satisfaction answer(Caller caller, ClientId id, Map<Question, Integer> scores, String remark) {
        String name = users.listUsers(Caller.local(caller.agency())).stream()
                .filter(user -> user.id().equals(caller.user()))
                .map(User::name)
                .findFirst()
                .orElse(caller.name());
        return keep(caller, id, month(today()), name, false, scores, remark);
    }

    @Override
    @Transactional
    public Satisfaction note(
            Caller caller,
            ClientId id,
            LocalDate month,
            String respondent,
            Map<Question, Integer> scores,
            String remark) {
        if (month.isAfter(today())) {
            throw new Failure(LetterError.NOT_YET);
        }
        String name = TEXTS.needed("respondent", respondent, LONGEST_NAME);
        return keep(caller, id, month(month), name, true, scores, remark);
    }

    private Satisfaction keep(
            Caller caller,
            ClientId id,
            LocalDate month,
            String respondent,
            boolean byStaff,
            Map<Question, Integer> scores,
            String remark) {
        Client client = clients.get(caller, id);
        boolean whole = scores.size() == Question.values().length
                && scores.values().stream()
                        .allMatch(score -> score >= Satisfaction.WORST && score <= Satisfaction.BEST);
        if (!whole) {
            throw new Failure(LetterError.BAD_SCORES, Satisfaction.WORST, Satisfaction.BEST);
        }
        Satisfaction answer = new Satisfaction(
                month,
                respondent,
                caller.user(),
                byStaff,
                scores,
                TEXTS.optional("remark", remark, LONGEST_REMARK),
                clock.instant());
        if (!store.insert(caller.agency(), id, answer)) {
            throw new Failure(LetterError.ANSWERED, respondent, month.getMonthValue());
        }
        audit.record(caller, LetterAction.ANSWERED, "client " + id.value(), null, month + " " + respondent);
        communications.done(
                caller,
                client,
                Occasion.SATISFACTION,
                Occasion.SATISFACTION.around(month),
                respondent + " 打分 " + "%.1f".formatted(answer.mean()));
        if (answer.isPoor()) {
            follow(caller, client, answer);
        }
        return answer;
    }

    private void follow(Caller caller, Client client, Satisfaction answer) {
        Caller agency = Caller.local(caller.agency());
        tasks.open(
                agency,
                new TaskDraft(
                        null,
                        client.name() + "：" + answer.month().getMonthValue() + "月满意度偏低（"
                                + "%.1f".formatted(answer.mean()) + " 分），回访",
                        answer.respondent() + (answer.remark().isEmpty() ? "没有写意见。" : "：" + answer.remark()),
                        new SubjectRef(
                                "communication", Long.toString(client.id().value())),
                        "/engagement/clients/" + client.id().value() + "/letters?part=satisfaction",
                        null,
                        deadlines.inWorkingTime(CALL_BACK),
                        "satisfaction:" + client.id().value() + ":" + answer.month() + ":" + answer.respondent()));
    }

    private static LocalDate month(LocalDate day) {
        return day.withDayOfMonth(1);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.BEIJING);
    }
}
