package io.zhanggui.work.flow;

import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.work.Duties;
import io.zhanggui.work.Duty;
import io.zhanggui.work.DutyChange;
import io.zhanggui.work.Rhythm;
import io.zhanggui.work.Task;
import io.zhanggui.work.TaskDraft;
import io.zhanggui.work.Tasks;
import io.zhanggui.work.WorkAction;
import io.zhanggui.work.WorkError;
import io.zhanggui.work.rules.ShippedDuties;
import io.zhanggui.work.rules.Turns;
import io.zhanggui.work.rules.WorkingTime;
import io.zhanggui.work.store.JooqDuties;
import io.zhanggui.work.store.JooqTasks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets duties come again: each turn has one task, opened once. */
@Component
public class DutyDesk implements Duties {

    /** Earlier turns are history. */
    private static final int LATEST = 40;

    private final JooqDuties duties;
    private final JooqTasks stored;
    private final Tasks tasks;
    private final Viewers viewers;
    private final Audit audit;
    private final Clock clock;
    private final Turns turns = new Turns(new WorkingTime(SalesCalendar.china()));

    DutyDesk(JooqDuties duties, JooqTasks stored, Tasks tasks, Viewers viewers, Audit audit, Clock clock) {
        this.duties = duties;
        this.stored = stored;
        this.tasks = tasks;
        this.viewers = viewers;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void ensure(AgencyId agency, String key, Bilingual title, Rhythm rhythm, int dueDay, String page) {
        duties.insertIfAbsent(agency, key, title, rhythm, dueDay, today(), page);
    }

    /** Opens the tasks of all turns that have begun; those that have one are left as they are. */
    @Transactional
    public void openTurns() {
        duties.listActive().forEach(this::openTurns);
    }

    private void openTurns(Duty duty) {
        Instant now = clock.instant();
        for (Turns.Turn turn : turnsOf(duty)) {
            boolean tooLate = duty.rhythm().isShort() && turn.due().isBefore(now);
            if (!tooLate
                    && stored.findByOccasion(duty.agency(), onceKey(duty, turn)).isEmpty()) {
                open(duty, turn);
            }
        }
    }

    private void open(Duty duty, Turns.Turn turn) {
        tasks.open(
                Caller.local(duty.agency()),
                new TaskDraft(
                        null,
                        duty.title().zh() + " " + turn.label(),
                        "周期职责，到期未完成会提醒。",
                        subject(duty),
                        duty.page(),
                        viewers.ownerOrNull(duty.agency(), duty.assignee(), duty.role()),
                        turn.due(),
                        onceKey(duty, turn)));
    }

    @Override
    @Transactional
    public void begin(Caller caller) {
        duties.insertShipped(caller.agency(), today());
        Set<String> shipped =
                ShippedDuties.list().stream().map(ShippedDuties.Shipped::key).collect(Collectors.toUnmodifiableSet());
        for (Duty duty : duties.list(caller.agency())) {
            // One that was ever on has had a task.
            boolean untouched = !duty.active() && shipped.contains(duty.key()) && !stored.hasAny(subject(duty));
            if (untouched) {
                duties.update(
                        duty.id(),
                        new DutyChange(duty.dueDay(), duty.dayOff(), duty.role(), duty.assignee(), true),
                        today());
                Duty on = get(caller, duty.id());
                audit.record(caller, WorkAction.DUTY_CHANGED, "duty " + duty.id(), described(duty), described(on));
                openTurns(on);
            }
        }
    }

    private static SubjectRef subject(Duty duty) {
        return new SubjectRef("duty", Long.toString(duty.id()));
    }

    @Override
    @Transactional
    public List<Turn> list(Caller caller) {
        duties.insertShipped(caller.agency(), today());
        return duties.list(caller.agency()).stream().map(this::turn).toList();
    }

    private Turn turn(Duty duty) {
        if (duty.active()) {
            openTurns(duty);
        }
        List<Turns.Turn> all = turnsOf(duty);
        Instant now = clock.instant();
        int overdue = (int) all.stream()
                .map(each -> task(duty, each))
                .filter(task -> task != null && task.isOverdue(now))
                .count();
        if (all.isEmpty()) {
            return new Turn(duty, "", null, 0);
        }
        Turns.Turn current = all.getLast();
        return new Turn(duty, current.label(), duty.active() ? task(duty, current) : null, overdue);
    }

    private @Nullable Task task(Duty duty, Turns.Turn turn) {
        return stored.findByOccasion(duty.agency(), onceKey(duty, turn)).orElse(null);
    }

    @Override
    @Transactional
    public Turn change(Caller caller, long id, DutyChange change) {
        Duty before = get(caller, id);
        if (change.dueDay() < 1 || change.dueDay() > before.rhythm().lastDay()) {
            throw new Failure(WorkError.BAD_DUE_DAY, before.rhythm().lastDay());
        }
        viewers.checkPerson(caller.agency(), change.assignee());
        boolean switchedOn = change.active() && !before.active();
        duties.update(id, change, switchedOn ? today() : before.since());
        Duty after = get(caller, id);
        audit.record(caller, WorkAction.DUTY_CHANGED, "duty " + id, described(before), described(after));
        return turn(after);
    }

    private Duty get(Caller caller, long id) {
        return duties.find(caller.agency(), id).orElseThrow(() -> new Failure(WorkError.NO_SUCH_DUTY));
    }

    private List<Turns.Turn> turnsOf(Duty duty) {
        List<Turns.Turn> all = turns.between(duty.rhythm(), duty.dueDay(), duty.dayOff(), duty.since(), today());
        return all.subList(Math.max(0, all.size() - LATEST), all.size());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.BEIJING);
    }

    private static String onceKey(Duty duty, Turns.Turn turn) {
        return "duty:" + duty.id() + ":" + turn.label();
    }

    private static String described(Duty duty) {
        return duty.key() + ", day " + duty.dueDay() + ", active " + duty.active() + ", role " + duty.role();
    }
}
