package io.zhanggui.work.flow;

import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.notify.Importance;
import io.zhanggui.notify.Notice;
import io.zhanggui.notify.Notices;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.UserId;
import io.zhanggui.work.Task;
import io.zhanggui.work.TaskDraft;
import io.zhanggui.work.TaskFilter;
import io.zhanggui.work.TaskId;
import io.zhanggui.work.TaskState;
import io.zhanggui.work.TaskStep;
import io.zhanggui.work.Tasks;
import io.zhanggui.work.WorkAction;
import io.zhanggui.work.WorkError;
import io.zhanggui.work.store.JooqAlarms;
import io.zhanggui.work.store.JooqTasks;
import io.zhanggui.work.store.JooqTasks.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tasks as the store has them. */
@Component
class TaskDesk implements Tasks {

    private static final int PAGE = 50;
    private static final int MOST_DUE = 200;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final Duration WARNED_BEFORE = Duration.ofHours(24);
    private static final Duration FURTHEST = Duration.ofDays(3 * 366);
    private static final DateTimeFormatter SAID =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Period.BEIJING);

    private final JooqTasks tasks;
    private final JooqAlarms alarms;
    private final Viewers viewers;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TaskDesk(
            JooqTasks tasks,
            JooqAlarms alarms,
            Viewers viewers,
            Notices notices,
            Audit audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.alarms = alarms;
        this.viewers = viewers;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional
    public Task open(Caller caller, TaskDraft asked) {
        TaskDraft draft = checked(caller, asked);
        Instant now = clock.instant();
        Optional<TaskId> opened = tasks.insert(caller.agency(), caller.user(), draft, now);
        if (opened.isEmpty()) {
            return tasks.findByOccasion(caller.agency(), Objects.requireNonNull(draft.onceKey()))
                    .orElseThrow();
        }
        TaskId id = opened.get();
        tasks.append(id, TaskStep.Kind.OPENED, draft.note(), caller.user(), now);
        setAlarms(id, draft.due());
        audit.record(caller, WorkAction.TASK_OPENED, subject(id), null, draft.title());
        tellAssignee(caller, id, draft.title(), draft.assignee());
        return get(caller, id);
    }

    private TaskDraft checked(Caller caller, TaskDraft draft) {
        viewers.checkMayOpen(caller, draft.shop());
        viewers.checkPerson(caller.agency(), draft.assignee());
        if (draft.onceKey() == null) {
            checkDue(draft.due());
        }
        return new TaskDraft(
                draft.shop(),
                Texts.checked("title", draft.title(), LONGEST_TITLE),
                Texts.optional("note", draft.note(), LONGEST_TEXT),
                draft.subject(),
                Texts.page(draft.page()),
                draft.assignee(),
                draft.due(),
                draft.onceKey());
    }

    private void checkDue(@Nullable Instant due) {
        Instant now = clock.instant();
        if (due != null && (due.isBefore(now) || due.isAfter(now.plus(FURTHEST)))) {
            throw new Failure(WorkError.BAD_DUE);
        }
    }

    private void setAlarms(TaskId id, @Nullable Instant due) {
        alarms.clear(id);
        if (due == null) {
            return;
        }
        Instant warning = due.minus(WARNED_BEFORE);
        if (warning.isAfter(clock.instant())) {
            alarms.set(id, JooqAlarms.Kind.SOON, warning);
        }
        alarms.set(id, JooqAlarms.Kind.OVERDUE, due);
        events.publishEvent(new AlarmSet(due));
    }

    @Override
    public Task get(Caller caller, TaskId id) {
        return tasks.find(viewers.of(caller), id).orElseThrow(() -> missing(id));
    }

    @Override
    public Page list(Caller caller, TaskFilter filter, int page) {
        List<Task> found = tasks.list(viewers.of(caller), filter, clock.instant(), Math.max(0, page) * PAGE, PAGE + 1);
        return new Page(found.stream().limit(PAGE).toList(), found.size() > PAGE);
    }

    @Override
    public Counts count(Caller caller) {
        Viewer viewer = viewers.of(caller);
        Instant now = clock.instant();
        return new Counts(
                tasks.count(viewer, new TaskFilter(false, false, false, null), now),
                tasks.count(viewer, new TaskFilter(true, false, false, null), now),
                tasks.count(viewer, new TaskFilter(false, true, false, null), now),
                tasks.count(viewer, new TaskFilter(false, false, true, null), now));
    }

    @Override
    public List<Task> listDue(Scope scope, Instant before) {
        return tasks.listDue(scope, before, MOST_DUE);
    }

    @Override
    @Transactional
    public Task assign(Caller caller, TaskId id, @Nullable UserId assignee) {
        Task task = openForChange(caller, id);
        viewers.checkPerson(caller.agency(), assignee);
        tasks.update(id, assignee, task.due(), task.state(), null);
        String who = assignee == null ? "" : Long.toString(assignee.value());
        step(caller, id, TaskStep.Kind.ASSIGNED, who, WorkAction.TASK_CHANGED);
        tellAssignee(caller, id, task.title(), assignee);
        return get(caller, id);
    }

    @Override
    @Transactional
    public Task postpone(Caller caller, TaskId id, @Nullable Instant due) {
        Task task = openForChange(caller, id);
        checkDue(due);
        tasks.update(id, task.assignee(), due, task.state(), null);
        setAlarms(id, due);
        step(caller, id, TaskStep.Kind.DUE, due == null ? "" : SAID.format(due), WorkAction.TASK_CHANGED);
        return get(caller, id);
    }

    @Override
    @Transactional
    public Task note(Caller caller, TaskId id, TaskStep.Kind kind, String text) {
        openForChange(caller, id);
        TaskStep.Kind step = kind == TaskStep.Kind.EVIDENCE ? kind : TaskStep.Kind.NOTE;
        step(caller, id, step, Texts.checked("text", text, LONGEST_TEXT), WorkAction.TASK_CHANGED);
        return get(caller, id);
    }

    @Override
    @Transactional
    public Task finish(Caller caller, TaskId id, String evidence) {
        Task task = openForChange(caller, id);
        String shown = Texts.optional("evidence", evidence, LONGEST_TEXT);
        boolean before = task.steps().stream().anyMatch(step -> step.kind() == TaskStep.Kind.EVIDENCE);
        if (shown.isEmpty() && !before) {
            throw new Failure(WorkError.NO_EVIDENCE);
        }
        return close(caller, task, TaskState.DONE, TaskStep.Kind.DONE, shown);
    }

    @Override
    @Transactional
    public Task drop(Caller caller, TaskId id, String reason) {
        Task task = openForChange(caller, id);
        String why = Texts.checked("reason", reason, LONGEST_TEXT);
        return close(caller, task, TaskState.DROPPED, TaskStep.Kind.DROPPED, why);
    }

    private Task close(Caller caller, Task task, TaskState state, TaskStep.Kind kind, String text) {
        tasks.update(task.id(), task.assignee(), task.due(), state, clock.instant());
        alarms.clear(task.id());
        step(caller, task.id(), kind, text, WorkAction.TASK_CLOSED);
        return get(caller, task.id());
    }

    @Override
    public Optional<Task> findByOccasion(AgencyId agency, String onceKey) {
        return tasks.findByOccasion(agency, onceKey);
    }

    @Override
    @Transactional
    public void settle(AgencyId agency, String onceKey, String how) {
        tasks.findByOccasion(agency, onceKey)
                .filter(task -> task.state() == TaskState.OPEN)
                .ifPresent(task -> close(Caller.local(agency), task, TaskState.DONE, TaskStep.Kind.DONE, how));
    }

    @Override
    @Transactional
    public Task reopen(Caller caller, TaskId id, String reason) {
        Task task = tasks.findForChange(viewers.of(caller), id).orElseThrow(() -> missing(id));
        if (task.state() == TaskState.OPEN) {
            throw new Failure(WorkError.NOT_CLOSED, id.citation());
        }
        tasks.update(id, task.assignee(), task.due(), TaskState.OPEN, null);
        if (task.due() != null && task.due().isAfter(clock.instant())) {
            setAlarms(id, task.due());
        }
        step(
                caller,
                id,
                TaskStep.Kind.REOPENED,
                Texts.checked("reason", reason, LONGEST_TEXT),
                WorkAction.TASK_CHANGED);
        return get(caller, id);
    }

    private Task openForChange(Caller caller, TaskId id) {
        Task task = tasks.findForChange(viewers.of(caller), id).orElseThrow(() -> missing(id));
        if (task.state() != TaskState.OPEN) {
            throw new Failure(WorkError.CLOSED, id.citation());
        }
        return task;
    }

    private void step(Caller caller, TaskId id, TaskStep.Kind kind, String text, WorkAction action) {
        tasks.append(id, kind, text, caller.user(), clock.instant());
        audit.record(caller, action, subject(id), null, kind.key() + " " + text);
    }

    /** Who gives a task to themselves knows it. */
    private void tellAssignee(Caller caller, TaskId id, String title, @Nullable UserId assignee) {
        if (assignee == null || assignee.equals(caller.user())) {
            return;
        }
        notices.publish(new Notice(
                caller.agency(),
                "task-assigned:" + id.value() + ":" + assignee.value() + ":" + clock.millis(),
                "task.assigned",
                Importance.LOW,
                new Bilingual("给你的任务：" + title, "A task for you: " + title),
                new Bilingual(
                        id.citation() + "，由" + caller.name() + "指派。",
                        id.citation() + ", given by " + caller.name() + "."),
                "/work/tasks?task=" + id.value(),
                new SubjectRef("task", Long.toString(id.value())),
                Set.of(),
                Set.of(assignee)));
    }

    private static Failure missing(TaskId id) {
        return new Failure(WorkError.NO_SUCH_TASK, id.citation());
    }

    private static String subject(TaskId id) {
        return "task " + id.citation();
    }
}
