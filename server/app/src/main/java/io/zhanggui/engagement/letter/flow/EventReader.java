package io.zhanggui.engagement.letter.flow;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.letter.LetterKind;
import io.zhanggui.engagement.letter.PeriodFacts.Event;
import io.zhanggui.engagement.letter.PeriodFacts.EventKind;
import io.zhanggui.engagement.plan.ServicePlans;
import io.zhanggui.identity.Caller;
import io.zhanggui.insight.MadeChanges;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.stats.calendar.Occurrence;
import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.work.Meeting;
import io.zhanggui.work.Meetings;
import io.zhanggui.work.Task;
import io.zhanggui.work.TaskState;
import io.zhanggui.work.Tasks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was done for a client in a period, what is due after it, and what comes. */
@Component
class EventReader {

    /** A sale is told of so many days ahead. */
    private static final int AHEAD = 14;
    /** Those that move a whole shop for weeks. */
    private static final Set<String> BIG = Set.of("spring_festival", "618", "double_11", "double_12");

    private final Clients clients;
    private final ServicePlans plans;
    private final Tasks tasks;
    private final Meetings meetings;
    private final MadeChanges changes;
    private final GoalReader goals;

    EventReader(
            Clients clients,
            ServicePlans plans,
            Tasks tasks,
            Meetings meetings,
            MadeChanges changes,
            GoalReader goals) {
        this.clients = clients;
        this.plans = plans;
        this.tasks = tasks;
        this.meetings = meetings;
        this.changes = changes;
        this.goals = goals;
    }

    /** Tasks and meetings of one client. */
    WorkOfClients one(Caller caller) {
        return WorkOfClients.one(caller, tasks, meetings);
    }

    /** Tasks and meetings of all clients, read once. */
    WorkOfClients all(Caller caller, Period period) {
        return WorkOfClients.all(caller, tasks, meetings, period);
    }

    List<Event> read(
            Caller caller,
            Client client,
            @Nullable Scope scope,
            LetterKind kind,
            Period period,
            Instant now,
            WorkOfClients work) {
        Period next = kind.around(period.to());
        List<Meeting> held = work.meetings(client);
        return Stream.of(
                        done(work.closed(client), held, period),
                        open(work.open(client), held, next, now),
                        held(held, period),
                        // A day's brief tells no stages and plans.
                        kind == LetterKind.DAILY ? Stream.<Event>of() : steps(caller, client, period),
                        kind == LetterKind.DAILY ? Stream.<Event>of() : rounds(caller, client, period),
                        kind == LetterKind.DAILY ? Stream.<Event>of() : passed(caller, client, period),
                        // To measure a contract takes half a second, which a weekly round over all clients has not.
                        scope == null || kind != LetterKind.MONTHLY
                                ? Stream.<Event>of()
                                : goals.read(caller, client.id(), period),
                        scope == null ? Stream.<Event>of() : changed(scope, period),
                        sales(period))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<Event> done(List<Task> own, List<Meeting> held, Period period) {
        return Stream.concat(own.stream(), actions(held))
                .filter(task -> task.state() == TaskState.DONE && in(period, task.closedAt()))
                .distinct()
                .map(task -> event(EventKind.DONE, task, day(Objects.requireNonNull(task.closedAt()))));
    }

    private static Stream<Event> open(List<Task> own, List<Meeting> held, Period next, Instant now) {
        return Stream.concat(own.stream(), actions(held))
                .filter(task -> task.state() == TaskState.OPEN && task.due() != null)
                .distinct()
                .flatMap(task -> {
                    LocalDate due = day(Objects.requireNonNull(task.due()));
                    if (task.isOverdue(now)) {
                        return Stream.of(event(EventKind.OVERDUE, task, due));
                    }
                    return next.contains(due) ? Stream.of(event(EventKind.DUE, task, due)) : Stream.<Event>of();
                });
    }

    private static Stream<Task> actions(List<Meeting> held) {
        return held.stream().map(Meeting::actions).flatMap(List::stream);
    }

    private static Event event(EventKind kind, Task task, LocalDate day) {
        return new Event(kind, task.title(), "task", task.id().citation(), day);
    }

    private static Stream<Event> held(List<Meeting> all, Period period) {
        return all.stream()
                .filter(meeting -> meeting.state() == Meeting.State.HELD && in(period, meeting.start()))
                .map(meeting -> new Event(
                        EventKind.MEETING,
                        meeting.title(),
                        Meeting.SUBJECT,
                        meeting.id().citation(),
                        day(meeting.start())));
    }

    private Stream<Event> steps(Caller caller, Client client, Period period) {
        return clients.listSteps(caller, client.id()).stream()
                .filter(step -> in(period, step.at()))
                .map(step -> new Event(EventKind.STAGE, "进入“" + step.stage().zh() + "”", "", "", day(step.at())));
    }

    private Stream<Event> rounds(Caller caller, Client client, Period period) {
        return plans.listRounds(caller, client.id()).stream()
                .filter(round -> in(period, round.at()))
                .map(round -> new Event(
                        EventKind.PLAN,
                        "服务方案第 " + round.version() + " 轮修订：" + round.reason(),
                        "",
                        "",
                        day(round.at())));
    }

    private Stream<Event> passed(Caller caller, Client client, Period period) {
        return plans.listPassed(caller, client.id()).stream()
                .filter(milestone -> in(period, milestone.at()))
                .map(milestone -> new Event(
                        EventKind.MILESTONE,
                        "“" + milestone.zh() + "”由" + milestone.confirmedBy() + "确认",
                        "",
                        "",
                        day(milestone.at())));
    }

    private Stream<Event> changed(Scope scope, Period period) {
        return changes.list(scope, period).stream()
                .map(change ->
                        new Event(EventKind.CHANGE, change.what(), "iteration", change.citation(), change.madeOn()));
    }

    private static Stream<Event> sales(Period period) {
        LocalDate last = period.to().minusDays(1);
        return SalesCalendar.china().listOccurrences(period.from(), last.plusDays(AHEAD)).stream()
                .filter(one -> BIG.contains(one.festival().key()))
                .filter(one -> period.contains(one.date())
                        || (one.date().isAfter(last) && !one.date().isAfter(last.plusDays(AHEAD))))
                .map(one -> new Event(EventKind.CAMPAIGN, said(one, period, last), "", "", one.date()));
    }

    private static String said(Occurrence one, Period period, LocalDate last) {
        String day = one.date().getMonthValue() + "月" + one.date().getDayOfMonth() + "日";
        return period.contains(one.date())
                ? one.festival().zh() + "（" + day + "）在这段时间里"
                : "距" + one.festival().zh() + "（" + day + "）还有 " + ChronoUnit.DAYS.between(last, one.date()) + " 天";
    }

    private static boolean in(Period period, @Nullable Instant at) {
        return at != null && period.contains(day(at));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Period.BEIJING);
    }
}
