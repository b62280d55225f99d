package io.zhanggui.work.web;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.User;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.UserId;
import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.work.Task;
import io.zhanggui.work.TaskDraft;
import io.zhanggui.work.TaskFilter;
import io.zhanggui.work.TaskId;
import io.zhanggui.work.TaskStep;
import io.zhanggui.work.Tasks;
import io.zhanggui.work.WorkError;
import io.zhanggui.work.rules.WorkingTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tasks over HTTP. */
@RestController
@RequestMapping("/api/work")
@RequiresPermission(Permission.SEE_TASKS)
class TaskController {

    private static final long MOST_HOURS = 24 * 366;
    private static final String PROGRAM = "掌柜";

    private final Tasks tasks;
    private final Users users;
    private final Clock clock;
    private final WorkingTime working = new WorkingTime(SalesCalendar.china());

    TaskController(Tasks tasks, Users users, Clock clock) {
        this.tasks = tasks;
        this.users = users;
        this.clock = clock;
    }

    /**
     * When it is due: at a moment, or after so many hours.
     *
     * @param working whether the hours are working hours
     */
    record DueRequest(
            @Nullable OffsetDateTime at,
            @Nullable Long hours,
            @Nullable Boolean working) {}

    record OpenRequest(
            @Nullable String title,
            @Nullable String note,
            @Nullable Long shop,
            @Nullable Long assignee,
            @Nullable DueRequest due,
            @Nullable String page,
            @Nullable String subjectKind,
            @Nullable String subjectId) {}

    record TextRequest(@Nullable String text) {}

    record NoteRequest(@Nullable String text, @Nullable Boolean evidence) {}

    record AssignRequest(@Nullable Long assignee) {}

    record PageView(List<TaskView> items, boolean more, Tasks.Counts counts) {}

    record PersonView(long id, String name) {}

    @GetMapping("/tasks")
    PageView list(
            Caller caller,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(required = false) @Nullable String subjectKind,
            @RequestParam(required = false) @Nullable String subjectId,
            @RequestParam(defaultValue = "0") int page) {
        TaskFilter filter = new TaskFilter(mine, overdue, closed, subject(subjectKind, subjectId));
        Tasks.Page found = tasks.list(caller, filter, page);
        return new PageView(
                found.items().stream().map(task -> view(caller, task)).toList(), found.more(), tasks.count(caller));
    }

    @GetMapping("/tasks/{id}")
    TaskView get(Caller caller, @PathVariable long id) {
        return view(caller, tasks.get(caller, new TaskId(id)));
    }

    @PostMapping("/tasks")
    @RequiresPermission(Permission.WORK_ON_TASKS)
    @ResponseStatus(HttpStatus.CREATED)
    TaskView open(Caller caller, @RequestBody OpenRequest asked) {
        TaskDraft draft = new TaskDraft(
                asked.shop() == null ? null : new ShopId(asked.shop()),
                Objects.requireNonNullElse(asked.title(), ""),
                Objects.requireNonNullElse(asked.note(), ""),
                subject(asked.subjectKind(), asked.subjectId()),
                asked.page(),
                person(asked.assignee()),
                asked.due() == null ? null : moment(asked.due()),
                null);
        return view(caller, tasks.open(caller, draft));
    }

    @PostMapping("/tasks/{id}/assignee")
    @RequiresPermission(Permission.WORK_ON_TASKS)
    TaskView assign(Caller caller, @PathVariable long id, @RequestBody AssignRequest asked) {
        return view(caller, tasks.assign(caller, new TaskId(id), person(asked.assignee())));
    }

    @PostMapping("/tasks/{id}/due")
    @RequiresPermission(Permission.WORK_ON_TASKS)
    TaskView postpone(Caller caller, @PathVariable long id, @RequestBody DueRequest asked) {
        return view(caller, tasks.postpone(caller, new TaskId(id), moment(asked)));
    }

    @PostMapping("/tasks/{id}/notes")
    TaskView note(Caller caller, @PathVariable long id, @RequestBody NoteRequest asked) {
        TaskStep.Kind kind = Boolean.TRUE.equals(asked.evidence()) ? TaskStep.Kind.EVIDENCE : TaskStep.Kind.NOTE;
        return view(caller, tasks.note(caller, new TaskId(id), kind, text(asked.text())));
    }

    @PostMapping("/tasks/{id}/done")
    TaskView finish(Caller caller, @PathVariable long id, @RequestBody TextRequest asked) {
        return view(caller, tasks.finish(caller, new TaskId(id), text(asked.text())));
    }

    @PostMapping("/tasks/{id}/dropping")
    @RequiresPermission(Permission.WORK_ON_TASKS)
    TaskView drop(Caller caller, @PathVariable long id, @RequestBody TextRequest asked) {
        return view(caller, tasks.drop(caller, new TaskId(id), text(asked.text())));
    }

    @PostMapping("/tasks/{id}/reopening")
    @RequiresPermission(Permission.WORK_ON_TASKS)
    TaskView reopen(Caller caller, @PathVariable long id, @RequestBody TextRequest asked) {
        return view(caller, tasks.reopen(caller, new TaskId(id), text(asked.text())));
    }

    /** Whom a task can be given to; a merchant's reader is shown nobody. */
    @GetMapping("/people")
    @RequiresPermission(Permission.WORK_ON_TASKS)
    List<PersonView> people(Caller caller) {
        if (!caller.role().isProvider()) {
            return List.of();
        }
        return users.listUsers(caller).stream()
                .filter(User::active)
                .map(user -> new PersonView(user.id().value(), user.displayName()))
                .toList();
    }

    private @Nullable Instant moment(DueRequest due) {
        if (due.at() != null) {
            return due.at().toInstant();
        }
        if (due.hours() == null) {
            return null;
        }
        if (due.hours() < 1 || due.hours() > MOST_HOURS) {
            throw new Failure(WorkError.BAD_DUE);
        }
        Duration span = Duration.ofHours(due.hours());
        Instant now = clock.instant();
        return Boolean.TRUE.equals(due.working()) ? working.after(now, span) : now.plus(span);
    }

    private TaskView view(Caller caller, Task task) {
        return TaskView.of(task, clock.instant(), working, user -> nameOf(caller, user));
    }

    /** What the program opens by itself is its own. */
    private String nameOf(Caller caller, UserId user) {
        return user.equals(UserId.LOCAL) ? PROGRAM : users.nameOf(caller, user);
    }

    private static @Nullable UserId person(@Nullable Long id) {
        return id == null ? null : new UserId(id);
    }

    private static @Nullable SubjectRef subject(@Nullable String kind, @Nullable String id) {
        return kind == null || id == null ? null : new SubjectRef(kind, id);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
