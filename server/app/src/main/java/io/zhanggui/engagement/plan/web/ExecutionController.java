package io.zhanggui.engagement.plan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.plan.PlanError;
import io.zhanggui.engagement.plan.flow.BoardReader;
import io.zhanggui.engagement.plan.flow.MilestoneDesk;
import io.zhanggui.engagement.plan.flow.ScheduleDesk;
import io.zhanggui.engagement.plan.rules.MeetingPlan;
import io.zhanggui.engagement.plan.rules.Timetable;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Failure;
import io.zhanggui.work.Meeting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Timetable, milestones, meetings and board of a client over HTTP. */
@RestController
@RequestMapping("/api/clients/{client}")
class ExecutionController {

    private final ScheduleDesk schedule;
    private final MilestoneDesk milestones;
    private final BoardReader boards;
    private final Users users;

    ExecutionController(ScheduleDesk schedule, MilestoneDesk milestones, BoardReader boards, Users users) {
        this.schedule = schedule;
        this.milestones = milestones;
        this.boards = boards;
        this.users = users;
    }

    record EvidenceRequest(@Nullable String evidence) {}

    record PassRequest(@Nullable String confirmedBy) {}

    record MeetingRequest(@Nullable LocalDate day, @Nullable LocalTime time) {

        LocalDate firstDay() {
            if (day == null) {
                throw new Failure(PlanError.MISSING, "day");
            }
            return day;
        }

        LocalTime at() {
            return time == null ? LocalTime.of(10, 0) : time;
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record TimetableView(
            Timetable.@Nullable Terms terms, @Nullable Timetable timetable) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CheckView(
            String key,
            String zh,
            String en,
            @Nullable String evidence,
            @Nullable String by,
            @Nullable Instant at) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record MilestoneView(
            String key,
            String zh,
            String en,
            List<CheckView> checks,
            List<String> lacking,
            @Nullable String confirmedBy,
            @Nullable Instant passedAt) {}

    record MeetingLine(String citation, String title, Instant start, Meeting.State state, List<String> agenda) {}

    record PhaseView(String key, String zh, String en, int count, int every) {}

    record MeetingsView(List<MeetingLine> meetings, List<PhaseView> phases) {}

    @GetMapping("/timetable")
    @RequiresPermission(Permission.SEE_CLIENTS)
    TimetableView getTimetable(Caller caller, @PathVariable long client) {
        Timetable.Terms terms = schedule.findTerms(caller, new ClientId(client)).orElse(null);
        return new TimetableView(terms, terms == null ? null : Timetable.of(terms));
    }

    @PutMapping("/timetable")
    @RequiresPermission(Permission.WRITE_PLANS)
    TimetableView setTimetable(Caller caller, @PathVariable long client, @RequestBody Timetable.@Nullable Terms terms) {
        if (terms == null) {
            throw new Failure(PlanError.MISSING, "terms");
        }
        schedule.set(caller, new ClientId(client), terms);
        return getTimetable(caller, client);
    }

    @GetMapping("/milestones")
    @RequiresPermission(Permission.SEE_CLIENTS)
    List<MilestoneView> listMilestones(Caller caller, @PathVariable long client) {
        return milestones.list(caller, new ClientId(client)).stream()
                .map(standing -> view(caller, standing))
                .toList();
    }

    @PutMapping("/milestones/{milestone}/checks/{check}")
    @RequiresPermission(Permission.WRITE_PLANS)
    List<MilestoneView> check(
            Caller caller,
            @PathVariable long client,
            @PathVariable String milestone,
            @PathVariable String check,
            @RequestBody EvidenceRequest asked) {
        String evidence = asked.evidence() == null ? "" : asked.evidence();
        milestones.check(caller, new ClientId(client), milestone, check, evidence);
        return listMilestones(caller, client);
    }

    @PostMapping("/milestones/{milestone}/pass")
    @RequiresPermission(Permission.WRITE_PLANS)
    List<MilestoneView> pass(
            Caller caller, @PathVariable long client, @PathVariable String milestone, @RequestBody PassRequest asked) {
        String name = asked.confirmedBy() == null ? "" : asked.confirmedBy();
        milestones.pass(caller, new ClientId(client), milestone, name);
        return listMilestones(caller, client);
    }

    @GetMapping("/meetings")
    @RequiresPermission(Permission.SEE_CLIENTS)
    MeetingsView listMeetings(Caller caller, @PathVariable long client) {
        return new MeetingsView(
                schedule.listMeetings(caller, new ClientId(client)).stream()
                        .map(meeting -> new MeetingLine(
                                meeting.id().citation(),
                                meeting.title(),
                                meeting.start(),
                                meeting.state(),
                                meeting.agenda()))
                        .toList(),
                MeetingPlan.list().stream()
                        .map(phase -> new PhaseView(
                                phase.key(),
                                phase.zh(),
                                phase.en(),
                                phase.meetings().size(),
                                phase.every().size()))
                        .toList());
    }

    @PostMapping("/meetings/kick-off")
    @RequiresPermission(Permission.HOLD_MEETINGS)
    MeetingsView planKickOff(Caller caller, @PathVariable long client, @RequestBody MeetingRequest asked) {
        schedule.planKickOff(caller, new ClientId(client), asked.firstDay(), asked.at());
        return listMeetings(caller, client);
    }

    @PostMapping("/meetings/phases/{phase}")
    @RequiresPermission(Permission.HOLD_MEETINGS)
    MeetingsView planPhase(
            Caller caller, @PathVariable long client, @PathVariable String phase, @RequestBody MeetingRequest asked) {
        schedule.planPhase(caller, new ClientId(client), phase, asked.firstDay(), asked.at());
        return listMeetings(caller, client);
    }

    @GetMapping("/execution")
    @RequiresPermission(Permission.SEE_CLIENTS)
    BoardReader.Board getBoard(Caller caller, @PathVariable long client) {
        return boards.read(caller, new ClientId(client));
    }

    private MilestoneView view(Caller caller, MilestoneDesk.Standing standing) {
        var passed = standing.passed();
        return new MilestoneView(
                standing.milestone().key(),
                standing.milestone().zh(),
                standing.milestone().en(),
                standing.milestone().checks().stream()
                        .map(check -> standing.checks().stream()
                                .filter(made -> made.check().equals(check.key()))
                                .findFirst()
                                .map(made -> new CheckView(
                                        check.key(),
                                        check.zh(),
                                        check.en(),
                                        made.evidence(),
                                        users.nameOf(caller, made.by()),
                                        made.at()))
                                .orElseGet(() -> new CheckView(check.key(), check.zh(), check.en(), null, null, null)))
                        .toList(),
                standing.lacking(),
                passed == null ? null : passed.confirmedBy(),
                passed == null ? null : passed.at());
    }
}
