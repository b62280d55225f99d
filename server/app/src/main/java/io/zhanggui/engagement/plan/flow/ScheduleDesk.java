package io.zhanggui.engagement.plan.flow;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.plan.PlanAction;
import io.zhanggui.engagement.plan.PlanError;
import io.zhanggui.engagement.plan.rules.MeetingPlan;
import io.zhanggui.engagement.plan.rules.MeetingPlan.Phase;
import io.zhanggui.engagement.plan.rules.MeetingPlan.Planned;
import io.zhanggui.engagement.plan.rules.Timetable;
import io.zhanggui.engagement.plan.store.JooqPlans;
import io.zhanggui.engagement.plan.store.JooqPlans.Kind;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.work.Meeting;
import io.zhanggui.work.Meeting.Participant;
import io.zhanggui.work.MeetingDraft;
import io.zhanggui.work.Meetings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When a client's phases run and its meetings are. */
@Component
public class ScheduleDesk {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int DAYS_AHEAD = 7;
    private static final List<String> KICK_OFF_AGENDA =
            List.of("团队准备情况（培训考核结果）", "系统就绪情况（测试结果）", "客户资料准备情况", "执行计划：各阶段任务与负责人");

    private final JooqPlans store;
    private final Clients clients;
    private final Meetings meetings;
    private final Audit audit;
    private final Clock clock;

    ScheduleDesk(JooqPlans store, Clients clients, Meetings meetings, Audit audit, Clock clock) {
        this.store = store;
        this.clients = clients;
        this.meetings = meetings;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<Timetable.Terms> findTerms(Caller caller, ClientId client) {
        clients.get(caller, client);
        return store.findTerms(client, Kind.TIMETABLE, Timetable.Terms.class);
    }

    /** Keeps them, whatever they contradict: that is said, not refused. */
    @Transactional
    public void set(Caller caller, ClientId client, Timetable.Terms terms) {
        clients.get(caller, client);
        List<String> faults = Timetable.faults(terms);
        if (!faults.isEmpty()) {
            throw new Failure(PlanError.BAD_TIMETABLE, String.join("；", faults));
        }
        store.writeTerms(caller.agency(), client, Kind.TIMETABLE, terms, caller.user(), clock.instant());
        audit.record(caller, PlanAction.TIMED, "client " + client.value(), null, terms.toString());
    }

    public List<Meeting> listMeetings(Caller caller, ClientId client) {
        return meetings.list(caller, clients.get(caller, client).subject());
    }

    /** The kick-off with its agenda; refused where that would be less than a week ahead (row F166). */
    @Transactional
    public void planKickOff(Caller caller, ClientId id, LocalDate day, LocalTime time) {
        Client client = clients.get(caller, id);
        LocalDate earliest =
                LocalDate.ofInstant(clock.instant(), Period.BEIJING).plusDays(DAYS_AHEAD);
        if (day.isBefore(earliest)) {
            throw new Failure(PlanError.KICK_OFF_TOO_SOON, earliest);
        }
        meetings.plan(
                caller,
                draft(
                        client,
                        MilestoneDesk.KICK_OFF_TITLE + " · " + client.name(),
                        moment(day, time),
                        KICK_OFF_AGENDA,
                        List.of(client.name(), "运营团队"),
                        List.of(),
                        "client-" + id.value() + "-kick-off-" + day));
    }

    /** All meetings across departments of a phase, one every week or two a week; those that are planned stay. */
    @Transactional
    public void planPhase(Caller caller, ClientId id, String phase, LocalDate first, LocalTime time) {
        Client client = clients.get(caller, id);
        Phase found = MeetingPlan.find(phase).orElseThrow(() -> new Failure(PlanError.NO_SUCH_PHASE));
        for (Planned planned : MeetingPlan.from(found, first)) {
            meetings.plan(
                    caller,
                    draft(
                            client,
                            found.zh() + "第 " + planned.number() + " 次：" + planned.theme() + " · " + client.name(),
                            moment(planned.day(), time),
                            List.of(planned.theme(), "产出：" + planned.paper()),
                            planned.departments(),
                            List.of(new Meeting.Paper(planned.paper(), "")),
                            "client-" + id.value() + "-" + phase + "-" + planned.number()));
        }
    }

    private static MeetingDraft draft(
            Client client,
            String title,
            Instant start,
            List<String> agenda,
            List<String> who,
            List<Meeting.Paper> papers,
            String occasion) {
        Stream<Participant> participants = who.stream().map(Participant::named);
        return new MeetingDraft(
                null,
                title,
                start,
                HOUR,
                "",
                agenda,
                participants.toList(),
                papers,
                client.subject(),
                "/engagement/clients/" + client.id().value() + "/execution",
                occasion);
    }

    private static Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Period.BEIJING).toInstant();
    }
}
