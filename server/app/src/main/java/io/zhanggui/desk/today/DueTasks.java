package io.zhanggui.desk.today;

import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.work.Task;
import io.zhanggui.work.Tasks;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tasks whose deadline is over, is today, or comes in the next three days. */
@Component
@Order(0)
final class DueTasks implements DutySource {

    private static final String KEY = "tasks";
    private static final Note TITLE = new Note("任务与时限", "Tasks and deadlines");
    private static final String PAGE = "/work/tasks";
    private static final int AHEAD_DAYS = 3;

    private final Tasks tasks;

    DueTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Duty look(Scope scope, LocalDateTime now) {
        Instant moment = now.atZone(Period.BEIJING).toInstant();
        Instant midnight =
                now.toLocalDate().plusDays(1).atStartOfDay(Period.BEIJING).toInstant();
        List<Task> due = tasks.listDue(
                scope,
                now.toLocalDate()
                        .plusDays(AHEAD_DAYS + 1L)
                        .atStartOfDay(Period.BEIJING)
                        .toInstant());
        if (due.isEmpty()) {
            return Duty.fine(KEY, TITLE, new Note("3 天内没有到期的任务", "no task is due in the next 3 days"), now, PAGE);
        }
        long overdue = due.stream().filter(task -> task.isOverdue(moment)).count();
        long today = due.stream().filter(task -> isBefore(task, midnight)).count() - overdue;
        Urgency urgency = overdue > 0 ? Urgency.NOW : today > 0 ? Urgency.TODAY : Urgency.SOON;
        return new Duty(
                KEY,
                TITLE,
                urgency,
                said(overdue, today, due.size() - overdue - today),
                new Note(
                        "完成并留下凭证，或改期、说明不做的原因",
                        "Finish them with evidence, set a new time, or say why they are dropped"),
                due.size(),
                now,
                overdue > 0 ? PAGE + "?view=overdue" : PAGE,
                rows(due, now));
    }

    /** How many there are of each urgency; nothing of those there are none of. */
    private static Note said(long overdue, long today, long soon) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        count(overdue, "已逾期", "overdue", zh, en);
        count(today, "今天到期", "due today", zh, en);
        count(soon, " 3 天内到期", "due in the next 3 days", zh, en);
        return new Note(String.join("，", zh).replaceFirst("个", "个任务"), "Tasks: " + String.join(", ", en));
    }

    private static void count(long tasks, String wordZh, String wordEn, List<String> zh, List<String> en) {
        if (tasks > 0) {
            zh.add(tasks + " 个" + wordZh);
            en.add(tasks + " " + wordEn);
        }
    }

    private static boolean isBefore(Task task, Instant moment) {
        return task.due() != null && task.due().isBefore(moment);
    }

    private static Duty.Rows rows(List<Task> due, LocalDateTime now) {
        return new Duty.Rows(
                        List.of(
                                new Note("编号", "Number"),
                                new Note("截止时间", "Due at"),
                                new Note("剩余小时", "Hours left"),
                                new Note("任务", "Task")),
                        due.stream().map(task -> row(task, now)).toList())
                .withPages(due.stream()
                        .map(task -> PAGE + "?task=" + task.id().value())
                        .toList());
    }

    private static List<@Nullable String> row(Task task, LocalDateTime now) {
        LocalDateTime at = task.due() == null ? now : LocalDateTime.ofInstant(task.due(), Period.BEIJING);
        return Arrays.<@Nullable String>asList(
                task.id().citation(), Said.moment(at), Said.hoursLeft(now, at), task.title());
    }
}
