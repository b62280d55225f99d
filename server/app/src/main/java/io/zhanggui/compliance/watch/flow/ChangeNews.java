package io.zhanggui.compliance.watch.flow;

import io.zhanggui.compliance.watch.JudgedChange;
import io.zhanggui.compliance.watch.Level;
import io.zhanggui.compliance.watch.Revision;
import io.zhanggui.identity.Caller;
import io.zhanggui.notify.Importance;
import io.zhanggui.notify.Notice;
import io.zhanggui.notify.Notices;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.work.Deadlines;
import io.zhanggui.work.TaskDraft;
import io.zhanggui.work.Tasks;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what a version changed, once, and opens one task to deal with it where it matters. */
@Component
class ChangeNews {

    /** What a task of a change is about. */
    static final String SUBJECT = "rule_revision";

    private static final Duration FOR_HIGH = Duration.ofHours(8);
    private static final Duration FOR_MEDIUM = Duration.ofHours(24);
    private static final int NAMED = 6;

    private final Notices notices;
    private final Tasks tasks;
    private final Deadlines deadlines;

    ChangeNews(Notices notices, Tasks tasks, Deadlines deadlines) {
        this.notices = notices;
        this.tasks = tasks;
        this.deadlines = deadlines;
    }

    void tell(
            AgencyId agency, String title, long text, int version, @Nullable LocalDate effectiveOn, Revision revision) {
        String page = "/compliance/watch?text=" + text + "&version=" + version;
        SubjectRef subject = new SubjectRef(SUBJECT, text + "-" + version);
        notices.publish(new Notice(
                agency,
                "rule:" + text + ":" + version,
                "rule.changed",
                importance(revision.level()),
                new Bilingual(
                        "规则有变（" + revision.level().zh() + "）：" + title,
                        "A rule changed (" + revision.level().en() + "): " + title),
                words(effectiveOn, revision),
                page,
                subject,
                Set.of(),
                Set.of()));
        if (revision.level() != Level.LOW) {
            tasks.open(Caller.local(agency), task(title, page, subject, effectiveOn, revision));
        }
    }

    private TaskDraft task(
            String title, String page, SubjectRef subject, @Nullable LocalDate effectiveOn, Revision revision) {
        Duration time = revision.level() == Level.HIGH ? FOR_HIGH : FOR_MEDIUM;
        return new TaskDraft(
                null,
                cut("核对规则变化：" + title),
                words(effectiveOn, revision).zh(),
                subject,
                page,
                null,
                deadlines.inWorkingTime(time),
                "rule:" + subject.id());
    }

    private static Bilingual words(@Nullable LocalDate effectiveOn, Revision revision) {
        List<JudgedChange> high = revision.changes().stream()
                .filter(change -> change.level() == Level.HIGH)
                .toList();
        String from = effectiveOn == null ? "" : "，" + effectiveOn + " 起施行";
        String fromEn = effectiveOn == null ? "" : ", in force from " + effectiveOn;
        String named = high.stream().limit(NAMED).map(ChangeNews::number).collect(Collectors.joining("、"));
        String more = high.size() > NAMED ? "等 " + high.size() + " 条" : "";
        Bilingual shops = revision.shopsInWords();
        return new Bilingual(
                revision.changes().size() + " 条有变" + from + "。" + (high.isEmpty() ? "" : "高风险：" + named + more + "。")
                        + shops.zh() + "。",
                revision.changes().size() + " articles changed" + fromEn + ". "
                        + (high.isEmpty() ? "" : "High: " + high.size() + ". ")
                        + shops.en() + ".");
    }

    private static String number(JudgedChange change) {
        return change.change().after() != null
                ? change.change().after().number()
                : change.change().before() != null
                        ? "原" + change.change().before().number()
                        : "";
    }

    private static Importance importance(Level level) {
        return switch (level) {
            case HIGH -> Importance.HIGH;
            case MEDIUM -> Importance.MEDIUM;
            case LOW -> Importance.LOW;
        };
    }

    private static String cut(String title) {
        return title.length() <= 200 ? title : title.substring(0, 200);
    }
}
