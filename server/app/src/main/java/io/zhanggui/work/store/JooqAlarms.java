package io.zhanggui.work.store;

import static io.zhanggui.work.store.generated.tables.Alarm.ALARM;
import static io.zhanggui.work.store.generated.tables.Task.TASK;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.work.TaskId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The moments at which something is told of a task. */
@Repository
public class JooqAlarms {

    private final DSLContext tables;

    JooqAlarms(DSLContext tables) {
        this.tables = tables;
    }

    /** What is told. */
    public enum Kind {
        SOON,
        OVERDUE
    }

    /** One that is due, with its task. */
    public record Due(
            long id,
            Kind kind,
            TaskId task,
            AgencyId agency,
            @Nullable ShopId shop,
            String title,
            @Nullable UserId assignee,
            Instant dueAt) {}

    public void set(TaskId task, Kind kind, Instant at) {
        tables.insertInto(ALARM)
                .set(ALARM.TASK_ID, task.value())
                .set(ALARM.KIND, kind.name())
                .set(ALARM.AT, JooqTasks.moment(at))
                .execute();
    }

    /** Takes away those that have not been told. */
    public void clear(TaskId task) {
        tables.deleteFrom(ALARM)
                .where(ALARM.TASK_ID.eq(task.value()))
                .and(ALARM.FIRED_AT.isNull())
                .execute();
    }

    /**
     * Marks those that are due as told, in the transaction that tells them: no other takes them, and none is taken
     * twice. The earliest first.
     */
    public List<Due> take(Instant now, int limit) {
        List<Due> due = tables.select(ALARM.ID, ALARM.KIND, ALARM.AT)
                .select(TASK.ID, TASK.AGENCY_ID, TASK.SHOP_ID, TASK.TITLE, TASK.ASSIGNEE, TASK.DUE_AT)
                .from(ALARM)
                .join(TASK)
                .on(TASK.ID.eq(ALARM.TASK_ID))
                .where(ALARM.FIRED_AT.isNull())
                .and(ALARM.AT.le(JooqTasks.moment(now)))
                .orderBy(ALARM.AT, ALARM.ID)
                .limit(limit)
                .forUpdate()
                .of(ALARM)
                .skipLocked()
                .fetch(JooqAlarms::read);
        if (!due.isEmpty()) {
            tables.update(ALARM)
                    .set(ALARM.FIRED_AT, JooqTasks.moment(now))
                    .where(ALARM.ID.eq(DSL.any(due.stream().map(Due::id).toArray(Long[]::new))))
                    .execute();
        }
        return due;
    }

    /** When the next one rings, which may be past. */
    public Optional<Instant> findNext() {
        return tables.select(DSL.min(ALARM.AT))
                .from(ALARM)
                .where(ALARM.FIRED_AT.isNull())
                .fetchOptional(DSL.min(ALARM.AT))
                .map(OffsetDateTime::toInstant);
    }

    private static Due read(Record row) {
        Long shop = row.get(TASK.SHOP_ID);
        Long assignee = row.get(TASK.ASSIGNEE);
        return new Due(
                row.get(ALARM.ID),
                Kind.valueOf(row.get(ALARM.KIND)),
                new TaskId(row.get(TASK.ID)),
                new AgencyId(row.get(TASK.AGENCY_ID)),
                shop == null ? null : new ShopId(shop),
                row.get(TASK.TITLE),
                assignee == null ? null : new UserId(assignee),
                Objects.requireNonNull(JooqTasks.instant(row.get(TASK.DUE_AT))));
    }
}
