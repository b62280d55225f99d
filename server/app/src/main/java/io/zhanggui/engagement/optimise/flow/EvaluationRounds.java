package io.zhanggui.engagement.optimise.flow;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.letter.Communication.Contact;
import io.zhanggui.engagement.letter.Communications;
import io.zhanggui.engagement.letter.LetterLevel;
import io.zhanggui.engagement.optimise.Evaluations;
import io.zhanggui.engagement.optimise.Quarter;
import io.zhanggui.engagement.optimise.flow.EvaluationTurns.Turn;
import io.zhanggui.engagement.optimise.rules.EvaluationTurn;
import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Agency;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.User;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.UserId;
import io.zhanggui.work.TaskDraft;
import io.zhanggui.work.TaskFilter;
import io.zhanggui.work.TaskState;
import io.zhanggui.work.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Evaluations begin by themselves: for each client under contract the last quarter is drafted once, and whoever speaks with
 * the client's leaders has the task to check and issue it. The draft and the task's occasion are rows, so a restart in
 * between finds what is still to be done and nothing twice.
 */
@Component
@ConditionalOnWebApplication
class EvaluationRounds {

    private static final Logger LOG = LoggerFactory.getLogger(EvaluationRounds.class);
    private static final int DAYS_TO_CHECK = 5;

    private final EvaluationTurns turns;
    private final Evaluations evaluations;
    private final Clients clients;
    private final Communications communications;
    private final Tasks tasks;
    private final Agencies agencies;
    private final Users users;
    private final Clock clock;

    EvaluationRounds(
            EvaluationTurns turns,
            Evaluations evaluations,
            Clients clients,
            Communications communications,
            Tasks tasks,
            Agencies agencies,
            Users users,
            Clock clock) {
        this.turns = turns;
        this.evaluations = evaluations;
        this.clients = clients;
        this.communications = communications;
        this.tasks = tasks;
        this.agencies = agencies;
        this.users = users;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 12, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void look() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        agencies.listAgencies().forEach(agency -> look(agency, today));
    }

    /** All clients of an agency; one that fails is told in the log and holds up no other. */
    void look(Agency agency, LocalDate today) {
        Caller caller = Caller.local(agency.id());
        for (Client client : clients.list(caller)) {
            try {
                turns.find(caller, client, today).ifPresent(turn -> take(caller, client, turn, today));
            } catch (RuntimeException e) {
                LOG.warn(
                        "the quarter of client {} was not evaluated",
                        client.id().value(),
                        e);
            }
        }
    }

    private void take(Caller caller, Client client, Turn turn, LocalDate today) {
        switch (turn.state()) {
            case TO_WRITE -> {
                if (EvaluationTurn.isRipe(turn.quarter(), today, turn.missing())) {
                    evaluations.draft(caller, client.id(), turn.quarter());
                    open(caller, client, turn, today);
                }
            }
            case DRAFTED -> open(caller, client, turn, today);
            case ISSUED -> finish(caller, client, turn.quarter());
        }
    }

    private void open(Caller caller, Client client, Turn turn, LocalDate today) {
        Quarter quarter = turn.quarter();
        tasks.open(
                caller,
                new TaskDraft(
                        null,
                        client.name() + "：核对并发出" + quarter.zh() + "评估",
                        "草稿已按本季数据写好，在“文档”里。发出后任务自动完成。",
                        subject(client, quarter),
                        page(client),
                        inCharge(caller, client),
                        later(turn.due(), turns.due(today.plusDays(DAYS_TO_CHECK))),
                        "evaluation:" + client.id().value() + ":" + quarter.written()));
    }

    /** A draft that came late leaves time to check it. */
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void finish(Caller caller, Client client, Quarter quarter) {
        tasks.list(caller, TaskFilter.of(subject(client, quarter)), 0).items().stream()
                .filter(task -> task.state() == TaskState.OPEN)
                .forEach(task -> tasks.finish(caller, task.id(), quarter.zh() + "评估已发出，见文档"));
    }

    /** Who speaks with the client's leaders, or else with those who manage; null where nobody is named. */
    private @Nullable UserId inCharge(Caller caller, Client client) {
        return communications.find(caller, client.id()).stream()
                .flatMap(calendar -> calendar.contacts().stream())
                .filter(contact -> contact.level() != LetterLevel.OPERATION)
                .sorted(Comparator.comparing(Contact::level))
                .map(Contact::ours)
                .filter(Objects::nonNull)
                .map(UserId::new)
                .flatMap(person -> active(caller, person))
                .findFirst()
                .orElse(null);
    }

    private Stream<UserId> active(Caller caller, UserId person) {
        return users.listUsers(caller).stream()
                .filter(user -> user.active() && user.id().equals(person))
                .map(User::id);
    }

    static String page(Client client) {
        return "/engagement/clients/" + client.id().value() + "/papers";
    }

    private static SubjectRef subject(Client client, Quarter quarter) {
        return new SubjectRef("evaluation", client.id().value() + ":" + quarter.written());
    }
}
