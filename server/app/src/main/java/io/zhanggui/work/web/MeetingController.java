package io.zhanggui.work.web;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.UserId;
import io.zhanggui.work.HeldMeeting;
import io.zhanggui.work.Meeting;
import io.zhanggui.work.MeetingAction;
import io.zhanggui.work.MeetingId;
import io.zhanggui.work.Meetings;
import io.zhanggui.work.WorkError;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Meetings over HTTP. */
@RestController
@RequestMapping("/api/work/meetings")
@RequiresPermission(Permission.HOLD_MEETINGS)
class MeetingController {

    private static final int LONGEST_SPAN_DAYS = 62;

    private final Meetings meetings;
    private final Users users;
    private final Clock clock;

    MeetingController(Meetings meetings, Users users, Clock clock) {
        this.meetings = meetings;
        this.users = users;
        this.clock = clock;
    }

    record ActionRequest(
            @Nullable String title,
            @Nullable Long assignee,
            @Nullable OffsetDateTime due) {

        MeetingAction action() {
            return new MeetingAction(
                    Objects.requireNonNullElse(title, ""),
                    assignee == null ? null : new UserId(assignee),
                    due == null ? null : due.toInstant());
        }
    }

    record HoldRequest(
            @Nullable String minutes,
            @Nullable Set<Integer> absent,
            @Nullable List<ActionRequest> actions) {}

    record TextRequest(@Nullable String text) {}

    record Cancelled(int count) {}

    /** Those that start on a day from the first on and before the last, in Beijing. */
    @GetMapping
    @RequiresPermission(Permission.SEE_TASKS)
    List<MeetingView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String subjectKind,
            @RequestParam(required = false) @Nullable String subjectId) {
        if (subjectKind != null && subjectId != null) {
            return views(caller, meetings.list(caller, new SubjectRef(subjectKind, subjectId)));
        }
        if (from == null || to == null || !from.isBefore(to) || to.isAfter(from.plusDays(LONGEST_SPAN_DAYS))) {
            throw new Failure(WorkError.BAD_SPAN, LONGEST_SPAN_DAYS);
        }
        return views(
                caller,
                meetings.listBetween(
                        caller,
                        from.atStartOfDay(Period.BEIJING).toInstant(),
                        to.atStartOfDay(Period.BEIJING).toInstant()));
    }

    @GetMapping("/{id}")
    @RequiresPermission(Permission.SEE_TASKS)
    MeetingView get(Caller caller, @PathVariable long id) {
        return view(caller, meetings.get(caller, new MeetingId(id)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<MeetingView> plan(Caller caller, @RequestBody MeetingRequest asked) {
        return views(
                caller,
                asked.repeat() == null
                        ? List.of(meetings.plan(caller, asked.draft()))
                        : meetings.planSeries(
                                caller, asked.draft(), asked.repeat().repeat()));
    }

    @PutMapping("/{id}")
    MeetingView change(Caller caller, @PathVariable long id, @RequestBody MeetingRequest asked) {
        return view(caller, meetings.change(caller, new MeetingId(id), asked.draft()));
    }

    @PostMapping("/{id}/minutes")
    MeetingView hold(Caller caller, @PathVariable long id, @RequestBody HoldRequest asked) {
        List<MeetingAction> actions = Objects.requireNonNullElse(asked.actions(), List.<ActionRequest>of()).stream()
                .map(ActionRequest::action)
                .toList();
        Set<Integer> absent = Objects.requireNonNullElse(asked.absent(), Set.of());
        return view(
                caller,
                meetings.hold(
                        caller,
                        new MeetingId(id),
                        new HeldMeeting(Objects.requireNonNullElse(asked.minutes(), ""), absent, actions)));
    }

    @PutMapping("/{id}/minutes")
    MeetingView amend(Caller caller, @PathVariable long id, @RequestBody TextRequest asked) {
        return view(caller, meetings.amend(caller, new MeetingId(id), Objects.requireNonNullElse(asked.text(), "")));
    }

    @PostMapping("/{id}/actions")
    MeetingView addAction(Caller caller, @PathVariable long id, @RequestBody ActionRequest asked) {
        return view(caller, meetings.addAction(caller, new MeetingId(id), asked.action()));
    }

    @PostMapping("/{id}/cancellation")
    MeetingView cancel(Caller caller, @PathVariable long id, @RequestBody TextRequest asked) {
        return view(caller, meetings.cancel(caller, new MeetingId(id), Objects.requireNonNullElse(asked.text(), "")));
    }

    /** It and the later ones of its series. */
    @PostMapping("/{id}/cancellation/series")
    Cancelled cancelFrom(Caller caller, @PathVariable long id, @RequestBody TextRequest asked) {
        return new Cancelled(
                meetings.cancelFrom(caller, new MeetingId(id), Objects.requireNonNullElse(asked.text(), "")));
    }

    private List<MeetingView> views(Caller caller, List<Meeting> all) {
        return all.stream().map(meeting -> view(caller, meeting)).toList();
    }

    private MeetingView view(Caller caller, Meeting meeting) {
        return MeetingView.of(
                meeting, clock.instant(), user -> user.equals(UserId.LOCAL) ? "掌柜" : users.nameOf(caller, user));
    }
}
