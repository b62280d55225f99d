package io.zhanggui.work.flow;

import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.work.HeldMeeting;
import io.zhanggui.work.Meeting;
import io.zhanggui.work.MeetingAction;
import io.zhanggui.work.MeetingDraft;
import io.zhanggui.work.MeetingId;
import io.zhanggui.work.Meetings;
import io.zhanggui.work.Repeat;
import io.zhanggui.work.TaskDraft;
import io.zhanggui.work.Tasks;
import io.zhanggui.work.WorkAction;
import io.zhanggui.work.WorkError;
import io.zhanggui.work.rules.SeriesDays;
import io.zhanggui.work.rules.WorkingTime;
import io.zhanggui.work.store.JooqMeetings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meetings as the store has them. */
@Component
class MeetingDesk implements Meetings {

    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_MINUTES = 20_000;
    private static final int MOST_OF_SERIES = 200;
    private static final int MOST_WEEKS = 8;
    private static final Duration WRITTEN_BEFORE = Duration.ofHours(1);

    private final JooqMeetings meetings;
    private final Tasks tasks;
    private final Viewers viewers;
    private final Invitations invitations;
    private final Audit audit;
    private final Clock clock;
    private final SeriesDays days = new SeriesDays(new WorkingTime(SalesCalendar.china()));

    MeetingDesk(
            JooqMeetings meetings, Tasks tasks, Viewers viewers, Invitations invitations, Audit audit, Clock clock) {
        this.meetings = meetings;
        this.tasks = tasks;
        this.viewers = viewers;
        this.invitations = invitations;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Meeting plan(Caller caller, MeetingDraft asked) {
        MeetingDraft draft = checked(caller, asked);
        Optional<MeetingId> planned = insert(caller, draft, null);
        if (planned.isEmpty()) {
            return ofOccasion(caller, draft);
        }
        Meeting meeting = get(caller, planned.get());
        invitations.planned(caller, meeting, 1);
        return meeting;
    }

    @Override
    @Transactional
    public List<Meeting> planSeries(Caller caller, MeetingDraft asked, Repeat repeat) {
        MeetingDraft draft = checked(caller, asked);
        List<Meeting> all = new ArrayList<>();
        List<Meeting> fresh = new ArrayList<>();
        MeetingId series = null;
        for (Instant start : starts(draft, repeat)) {
            MeetingDraft one = draft.at(start, draft.onceKey() == null ? null : draft.onceKey() + ":" + start);
            Optional<MeetingId> planned = insert(caller, one, series);
            if (planned.isPresent() && series == null) {
                meetings.startSeries(planned.get());
            }
            Meeting meeting = planned.isPresent() ? get(caller, planned.get()) : ofOccasion(caller, one);
            series = meeting.series() == null ? series : new MeetingId(meeting.series());
            all.add(meeting);
            planned.ifPresent(id -> fresh.add(meeting));
        }
        if (!fresh.isEmpty()) {
            invitations.planned(caller, fresh.getFirst(), fresh.size());
        }
        return all;
    }

    private List<Instant> starts(MeetingDraft draft, Repeat repeat) {
        ZonedDateTime first = draft.start().atZone(Period.BEIJING);
        LocalTime time = first.toLocalTime();
        LocalDate day = first.toLocalDate();
        boolean fits = !repeat.days().isEmpty()
                && repeat.weeks() >= 1
                && repeat.weeks() <= MOST_WEEKS
                && !repeat.until().isBefore(day)
                && repeat.until().isBefore(day.plusYears(3));
        List<LocalDate> found = fits ? days.of(day, repeat) : List.of();
        if (found.isEmpty() || found.size() > MOST_OF_SERIES) {
            throw new Failure(WorkError.BAD_SERIES);
        }
        return found.stream()
                .map(each -> each.atTime(time).atZone(Period.BEIJING).toInstant())
                .toList();
    }

    private MeetingDraft checked(Caller caller, MeetingDraft draft) {
        viewers.checkMayOpen(caller, draft.shop());
        draft.participants().forEach(one -> viewers.checkPerson(caller.agency(), one.user()));
        return MeetingTexts.checked(draft, clock);
    }

    private Optional<MeetingId> insert(Caller caller, MeetingDraft draft, @Nullable MeetingId series) {
        Optional<MeetingId> planned = meetings.insert(caller.agency(), caller.user(), draft, series);
        planned.ifPresent(id -> audit.record(
                caller, WorkAction.MEETING_PLANNED, subject(id), null, draft.title() + ", " + draft.start()));
        return planned;
    }

    private Meeting ofOccasion(Caller caller, MeetingDraft draft) {
        return meetings.findByOccasion(caller.agency(), Objects.requireNonNull(draft.onceKey()))
                .orElseThrow();
    }

    @Override
    public Meeting get(Caller caller, MeetingId id) {
        return meetings.find(viewers.of(caller), id).orElseThrow(() -> missing(id));
    }

    @Override
    public List<Meeting> list(Caller caller, SubjectRef subject) {
        return meetings.listAbout(viewers.of(caller), subject);
    }

    @Override
    public List<Meeting> listBetween(Caller caller, Instant from, Instant to) {
        return meetings.listBetween(viewers.of(caller), from, to);
    }

    @Override
    @Transactional
    public Meeting change(Caller caller, MeetingId id, MeetingDraft asked) {
        Meeting before = planned(caller, id);
        MeetingDraft draft = checked(caller, asked);
        meetings.update(id, draft);
        Meeting after = get(caller, id);
        audit.record(
                caller,
                WorkAction.MEETING_CHANGED,
                subject(id),
                before.title() + ", " + before.start(),
                after.title() + ", " + after.start());
        if (!before.start().equals(after.start())) {
            invitations.moved(caller, after);
        }
        return after;
    }

    @Override
    @Transactional
    public Meeting hold(Caller caller, MeetingId id, HeldMeeting held) {
        Meeting meeting = planned(caller, id);
        if (meeting.start().minus(WRITTEN_BEFORE).isAfter(clock.instant())) {
            throw new Failure(WorkError.TOO_EARLY, id.citation());
        }
        MeetingTexts.checkCount("actions", held.actions());
        meetings.setState(id, Meeting.State.HELD, "");
        meetings.setAbsent(id, held.absent());
        write(caller, meeting, held.minutes());
        held.actions().forEach(action -> open(caller, meeting, action));
        return get(caller, id);
    }

    @Override
    @Transactional
    public Meeting amend(Caller caller, MeetingId id, String minutes) {
        write(caller, held(caller, id), minutes);
        return get(caller, id);
    }

    private void write(Caller caller, Meeting meeting, String minutes) {
        String text = Texts.checked("minutes", minutes, LONGEST_MINUTES);
        int number = meeting.minutes().size() + 1;
        meetings.append(meeting.id(), new Meeting.Minutes(number, text, caller.user(), clock.instant()));
        audit.record(caller, WorkAction.MEETING_HELD, subject(meeting.id()), null, "minutes " + number);
    }

    @Override
    @Transactional
    public Meeting addAction(Caller caller, MeetingId id, MeetingAction action) {
        open(caller, held(caller, id), action);
        return get(caller, id);
    }

    private void open(Caller caller, Meeting meeting, MeetingAction action) {
        tasks.open(
                caller,
                new TaskDraft(
                        meeting.shop(),
                        action.title(),
                        "会议 " + meeting.id().citation() + "《" + meeting.title() + "》的待办",
                        new SubjectRef(
                                Meeting.SUBJECT, Long.toString(meeting.id().value())),
                        Invitations.page(meeting.id()),
                        action.assignee(),
                        action.due(),
                        null));
    }

    @Override
    @Transactional
    public Meeting cancel(Caller caller, MeetingId id, String reason) {
        cancelAll(caller, List.of(planned(caller, id)), reason);
        return get(caller, id);
    }

    @Override
    @Transactional
    public int cancelFrom(Caller caller, MeetingId id, String reason) {
        Meeting first = planned(caller, id);
        List<Meeting> rest = first.series() == null
                ? List.of(first)
                : meetings.listPlanned(viewers.of(caller), first.series(), first.start());
        cancelAll(caller, rest, reason);
        return rest.size();
    }

    private void cancelAll(Caller caller, List<Meeting> all, String reason) {
        String why = Texts.checked("reason", reason, LONGEST_REASON);
        for (Meeting meeting : all) {
            meetings.setState(meeting.id(), Meeting.State.CANCELLED, why);
            audit.record(caller, WorkAction.MEETING_CANCELLED, subject(meeting.id()), null, why);
        }
        invitations.cancelled(caller, all.getFirst(), all.size(), why);
    }

    private Meeting planned(Caller caller, MeetingId id) {
        Meeting meeting = forChange(caller, id);
        if (meeting.state() != Meeting.State.PLANNED) {
            throw new Failure(WorkError.MEETING_CLOSED, id.citation());
        }
        return meeting;
    }

    private Meeting held(Caller caller, MeetingId id) {
        Meeting meeting = forChange(caller, id);
        if (meeting.state() != Meeting.State.HELD) {
            throw new Failure(WorkError.MEETING_NOT_HELD, id.citation());
        }
        return meeting;
    }

    private Meeting forChange(Caller caller, MeetingId id) {
        viewers.checkMayOpen(caller, null);
        return meetings.findForChange(viewers.of(caller), id).orElseThrow(() -> missing(id));
    }

    private static Failure missing(MeetingId id) {
        return new Failure(WorkError.NO_SUCH_MEETING, id.citation());
    }

    private static String subject(MeetingId id) {
        return "meeting " + id.citation();
    }
}
