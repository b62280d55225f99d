package io.zhanggui.work.web;

import io.zhanggui.shared.Period;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.UserId;
import io.zhanggui.work.Meeting;
import io.zhanggui.work.Task;
import io.zhanggui.work.TaskState;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as its page reads it.
 *
 * @param series null for a single one
 * @param overdue whether it is over and nobody wrote what came of it
 */
record MeetingView(
        long id,
        String citation,
        @Nullable Long shop,
        @Nullable SubjectRef subject,
        @Nullable String page,
        @Nullable Long series,
        String title,
        OffsetDateTime start,
        OffsetDateTime end,
        long minutesLong,
        String place,
        List<String> agenda,
        List<PersonView> participants,
        List<Meeting.Paper> papers,
        Meeting.State state,
        boolean overdue,
        String reason,
        String createdBy,
        List<MinutesView> minutes,
        List<ActionView> actions) {

    record PersonView(@Nullable Long user, String name, boolean absent) {}

    record MinutesView(int number, String text, String by, OffsetDateTime at) {}

    record ActionView(
            long task,
            String citation,
            String title,
            @Nullable String assignee,
            @Nullable OffsetDateTime due,
            TaskState state,
            boolean overdue) {}

    static MeetingView of(Meeting meeting, Instant now, Function<UserId, String> names) {
        return new MeetingView(
                meeting.id().value(),
                meeting.id().citation(),
                meeting.shop() == null ? null : meeting.shop().value(),
                meeting.subject(),
                meeting.page(),
                meeting.series(),
                meeting.title(),
                moment(meeting.start()),
                moment(meeting.end()),
                Duration.between(meeting.start(), meeting.end()).toMinutes(),
                meeting.place(),
                meeting.agenda(),
                meeting.participants().stream().map(one -> person(one, names)).toList(),
                meeting.papers(),
                meeting.state(),
                meeting.state() == Meeting.State.PLANNED && meeting.end().isBefore(now),
                meeting.reason(),
                names.apply(meeting.createdBy()),
                meeting.minutes().stream()
                        .map(one -> new MinutesView(one.number(), one.text(), names.apply(one.by()), moment(one.at())))
                        .toList(),
                meeting.actions().stream().map(task -> action(task, now, names)).toList());
    }

    private static PersonView person(Meeting.Participant one, Function<UserId, String> names) {
        UserId user = one.user();
        return user == null
                ? new PersonView(null, one.name(), one.absent())
                : new PersonView(user.value(), names.apply(user), one.absent());
    }

    private static ActionView action(Task task, Instant now, Function<UserId, String> names) {
        UserId assignee = task.assignee();
        Instant due = task.due();
        return new ActionView(
                task.id().value(),
                task.id().citation(),
                task.title(),
                assignee == null ? null : names.apply(assignee),
                due == null ? null : moment(due),
                task.state(),
                task.isOverdue(now));
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atZone(Period.BEIJING).toOffsetDateTime();
    }
}
