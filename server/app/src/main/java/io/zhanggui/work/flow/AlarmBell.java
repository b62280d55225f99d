package io.zhanggui.work.flow;

import io.zhanggui.notify.Importance;
import io.zhanggui.notify.Notice;
import io.zhanggui.notify.Notices;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.work.store.JooqAlarms;
import io.zhanggui.work.store.JooqAlarms.Due;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells of deadlines, each once: the alarm is marked in the same transaction as its notice is written. Whatever the
 * clock did meanwhile and however often the program was killed, an alarm whose time has come is told at the next round.
 */
@Component
public class AlarmBell {

    private static final int AT_ONCE = 1_000;
    private static final DateTimeFormatter SAID =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(Period.BEIJING);

    private final JooqAlarms alarms;
    private final Notices notices;
    private final Clock clock;

    AlarmBell(JooqAlarms alarms, Notices notices, Clock clock) {
        this.alarms = alarms;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Tells of those whose time has come, at most a thousand.
     *
     * @return how many
     */
    @Transactional
    public int ring() {
        List<Due> due = alarms.take(clock.instant(), AT_ONCE);
        notices.publishAll(due.stream().map(AlarmBell::notice).toList());
        return due.size();
    }

    private static Notice notice(Due alarm) {
        boolean over = alarm.kind() == JooqAlarms.Kind.OVERDUE;
        String cited = alarm.task().citation();
        String until = SAID.format(alarm.dueAt());
        return new Notice(
                alarm.agency(),
                "task-alarm:" + alarm.id(),
                over ? "task.overdue" : "task.soon",
                over ? Importance.HIGH : Importance.MEDIUM,
                over
                        ? new Bilingual("任务已逾期：" + alarm.title(), "Overdue: " + alarm.title())
                        : new Bilingual("任务快到期：" + alarm.title(), "Due soon: " + alarm.title()),
                over
                        ? new Bilingual(
                                cited + " 的截止时间 " + until + " 已过。完成它并留下凭证，或改期、说明不做的原因。",
                                cited + " was due at " + until
                                        + ". Finish it with evidence, set it a new time, or say why it is dropped.")
                        : new Bilingual(
                                cited + " 要在 " + until + " 之前完成，还有不到 24 小时。",
                                cited + " is due at " + until + ", in less than 24 hours."),
                "/work/tasks?task=" + alarm.task().value(),
                new SubjectRef("task", Long.toString(alarm.task().value())),
                alarm.shop() == null ? Set.of() : Set.of(alarm.shop()),
                alarm.assignee() == null ? Set.of() : Set.of(alarm.assignee()));
    }
}
