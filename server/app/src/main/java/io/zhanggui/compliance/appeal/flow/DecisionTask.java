package io.zhanggui.compliance.appeal.flow;

import io.zhanggui.compliance.appeal.Penalty;
import io.zhanggui.compliance.appeal.rules.AppealClock;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.work.TaskDraft;
import io.zhanggui.work.TaskState;
import io.zhanggui.work.Tasks;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The task to decide on an appeal. It begins with the penalty, since its three days run whether anybody appeals or not. */
@Component
class DecisionTask {

    private final Tasks tasks;
    private final Clock clock;

    DecisionTask(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    void begin(Caller caller, Penalty penalty) {
        Instant now = clock.instant();
        Instant due = AppealClock.decideBy(penalty, false, now);
        if (due == null) {
            return;
        }
        tasks.open(
                caller,
                new TaskDraft(
                        penalty.shop(),
                        "决定是否申诉 " + penalty.citation(),
                        AppealClock.late(due, now) + "要申诉就在处罚通知起 3 天内发起并备齐材料；不申诉就写明理由，关闭这个任务。",
                        new SubjectRef("penalty", Long.toString(penalty.id())),
                        "/compliance/penalties?penalty=" + penalty.id(),
                        null,
                        due,
                        occasion(penalty)));
    }

    /** Another moment of the notice is another deadline; one that is over stays as it was. */
    void move(Caller caller, Penalty penalty) {
        Instant now = clock.instant();
        Instant due = AppealClock.decideBy(penalty, false, now);
        if (due == null || due.isBefore(now)) {
            return;
        }
        tasks.findByOccasion(caller.agency(), occasion(penalty))
                .filter(task -> task.state() == TaskState.OPEN && !due.equals(task.due()))
                .ifPresent(task -> tasks.postpone(caller, task.id(), due));
    }

    void end(Penalty penalty, String how) {
        tasks.settle(penalty.agency(), occasion(penalty), how);
    }

    private static String occasion(Penalty penalty) {
        return "appeal or not " + penalty.citation();
    }
}
