package io.zhanggui.work.web;

import io.zhanggui.shared.Period;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.UserId;
import io.zhanggui.work.Task;
import io.zhanggui.work.TaskState;
import io.zhanggui.work.TaskStep;
import io.zhanggui.work.rules.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A task as its page reads it.
 *
 * @param shop null where it concerns no single shop
 * @param minutesLeft until its deadline; negative once it is over
 * @param workingMinutesLeft the working time of them; null once it is over
 * @param certain whether the notices of days off are out for all of that time
 */
record TaskView(
        long id,
        String citation,
        String title,
        @Nullable Long shop,
        @Nullable SubjectRef subject,
        @Nullable String page,
        @Nullable Long assignee,
        @Nullable String assigneeName,
        @Nullable OffsetDateTime due,
        boolean overdue,
        @Nullable Long minutesLeft,
        @Nullable Long workingMinutesLeft,
        boolean certain,
        TaskState state,
        String createdBy,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime closedAt,
        List<StepView> steps) {

    record StepView(int number, TaskStep.Kind kind, String text, String by, OffsetDateTime at) {}

    static TaskView of(Task task, Instant now, WorkingTime working, Function<UserId, String> names) {
        Instant due = task.due();
        return new TaskView(
                task.id().value(),
                task.id().citation(),
                task.title(),
                task.shop() == null ? null : task.shop().value(),
                task.subject(),
                task.page(),
                task.assignee() == null ? null : task.assignee().value(),
                task.assignee() == null ? null : names.apply(task.assignee()),
                moment(due),
                task.isOverdue(now),
                due == null ? null : (Long) Duration.between(now, due).toMinutes(),
                due == null || !due.isAfter(now)
                        ? null
                        : (Long) working.between(now, due).toMinutes(),
                due == null || working.isCertain(now, due),
                task.state(),
                names.apply(task.createdBy()),
                task.createdAt().atZone(Period.BEIJING).toOffsetDateTime(),
                moment(task.closedAt()),
                task.steps().stream().map(step -> view(step, names)).toList());
    }

    private static StepView view(TaskStep step, Function<UserId, String> names) {
        boolean namesPerson =
                step.kind() == TaskStep.Kind.ASSIGNED && !step.text().isEmpty();
        return new StepView(
                step.number(),
                step.kind(),
                namesPerson ? names.apply(new UserId(Long.parseLong(step.text()))) : step.text(),
                names.apply(step.by()),
                step.at().atZone(Period.BEIJING).toOffsetDateTime());
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : at.atZone(Period.BEIJING).toOffsetDateTime();
    }
}
