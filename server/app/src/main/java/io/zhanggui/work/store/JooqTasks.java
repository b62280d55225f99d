package io.zhanggui.work.store;

import static io.zhanggui.work.store.generated.tables.Task.TASK;
import static io.zhanggui.work.store.generated.tables.TaskStep.TASK_STEP;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.UserId;
import io.zhanggui.work.Task;
import io.zhanggui.work.TaskDraft;
import io.zhanggui.work.TaskFilter;
import io.zhanggui.work.TaskId;
import io.zhanggui.work.TaskState;
import io.zhanggui.work.TaskStep;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Tasks and their history. */
@Repository
public class JooqTasks {

    private final DSLContext tables;

    JooqTasks(DSLContext tables) {
        this.tables = tables;
    }

    /**
     * Who looks.
     *
     * @param shops what they see
     * @param ownOnly whether they see only what they were given
     */
    public record Viewer(AgencyId agency, UserId user, Set<ShopId> shops, boolean ownOnly) {}

    /** Opens it; empty where the occasion has one. */
    public Optional<TaskId> insert(AgencyId agency, UserId by, TaskDraft draft, Instant at) {
        SubjectRef subject = draft.subject();
        return tables.insertInto(TASK)
                .set(TASK.AGENCY_ID, agency.value())
                .set(TASK.SHOP_ID, draft.shop() == null ? null : draft.shop().value())
                .set(TASK.TITLE, draft.title())
                .set(TASK.SUBJECT_KIND, subject == null ? null : subject.kind())
                .set(TASK.SUBJECT_ID, subject == null ? null : subject.id())
                .set(TASK.PAGE, draft.page())
                .set(
                        TASK.ASSIGNEE,
                        draft.assignee() == null ? null : draft.assignee().value())
                .set(TASK.DUE_AT, moment(draft.due()))
                .set(TASK.STATE, TaskState.OPEN.name())
                .set(TASK.ONCE_KEY, draft.onceKey())
                .set(TASK.CREATED_BY, by.value())
                .set(TASK.CREATED_AT, moment(at))
                .onConflict(TASK.AGENCY_ID, TASK.ONCE_KEY)
                .doNothing()
                .returningResult(TASK.ID)
                .fetchOptional(row -> new TaskId(row.value1()));
    }

    public void append(TaskId task, TaskStep.Kind kind, String text, UserId by, Instant at) {
        int last = tables.fetchCount(TASK_STEP, TASK_STEP.TASK_ID.eq(task.value()));
        tables.insertInto(TASK_STEP)
                .set(TASK_STEP.TASK_ID, task.value())
                .set(TASK_STEP.NUMBER, last + 1)
                .set(TASK_STEP.KIND, kind.name())
                .set(TASK_STEP.TEXT, text)
                .set(TASK_STEP.BY_USER, by.value())
                .set(TASK_STEP.AT, moment(at))
                .execute();
    }

    /** Writes who has it, its deadline and its state. */
    public void update(
            TaskId task,
            @Nullable UserId assignee,
            @Nullable Instant due,
            TaskState state,
            @Nullable Instant closedAt) {
        tables.update(TASK)
                .set(TASK.ASSIGNEE, assignee == null ? null : assignee.value())
                .set(TASK.DUE_AT, moment(due))
                .set(TASK.STATE, state.name())
                .set(TASK.CLOSED_AT, moment(closedAt))
                .where(TASK.ID.eq(task.value()))
                .execute();
    }

    public Optional<Task> find(Viewer viewer, TaskId id) {
        return tables.selectFrom(TASK)
                .where(TASK.ID.eq(id.value()))
                .and(seen(viewer))
                .fetchOptional(this::read);
    }

    /** The same, held until the transaction ends. */
    public Optional<Task> findForChange(Viewer viewer, TaskId id) {
        return tables.selectFrom(TASK)
                .where(TASK.ID.eq(id.value()))
                .and(seen(viewer))
                .forUpdate()
                .fetchOptional(this::read);
    }

    public Optional<Task> findByOccasion(AgencyId agency, String onceKey) {
        return tables.selectFrom(TASK)
                .where(TASK.AGENCY_ID.eq(agency.value()))
                .and(TASK.ONCE_KEY.eq(onceKey))
                .fetchOptional(this::read);
    }

    /** Whether anything was ever to be done about a thing. */
    public boolean hasAny(SubjectRef subject) {
        return tables.fetchExists(TASK, TASK.SUBJECT_KIND.eq(subject.kind()).and(TASK.SUBJECT_ID.eq(subject.id())));
    }

    public List<Task> list(Viewer viewer, TaskFilter filter, Instant now, int offset, int limit) {
        return tables.selectFrom(TASK)
                .where(seen(viewer))
                .and(fits(viewer, filter, now))
                .orderBy(
                        filter.closed()
                                ? TASK.CLOSED_AT.desc()
                                : TASK.DUE_AT.asc().nullsLast(),
                        TASK.ID)
                .offset(offset)
                .limit(limit)
                .fetch(this::read);
    }

    public int count(Viewer viewer, TaskFilter filter, Instant now) {
        return tables.fetchCount(TASK, seen(viewer).and(fits(viewer, filter, now)));
    }

    /** Open ones of these shops, and of no shop, that are due before a moment. */
    public List<Task> listDue(Scope scope, Instant before, int limit) {
        return tables.selectFrom(TASK)
                .where(TASK.AGENCY_ID.eq(scope.agency().value()))
                .and(TASK.SHOP_ID.isNull().or(TASK.SHOP_ID.in(scope.shopNumbers())))
                .and(TASK.STATE.eq(TaskState.OPEN.name()))
                .and(TASK.DUE_AT.lt(moment(before)))
                .orderBy(TASK.DUE_AT, TASK.ID)
                .limit(limit)
                .fetch(this::read);
    }

    /** All about things of one kind, open and closed, by the thing's id, in the order in which they were opened. */
    Map<String, List<Task>> listAbout(AgencyId agency, String kind, Collection<String> ids) {
        return tables.selectFrom(TASK)
                .where(TASK.AGENCY_ID.eq(agency.value()))
                .and(TASK.SUBJECT_KIND.eq(kind))
                .and(TASK.SUBJECT_ID.in(ids))
                .orderBy(TASK.ID)
                .fetchGroups(TASK.SUBJECT_ID, this::read);
    }

    private static Condition seen(Viewer viewer) {
        Condition agency = TASK.AGENCY_ID.eq(viewer.agency().value());
        if (viewer.ownOnly()) {
            return agency.and(TASK.ASSIGNEE.eq(viewer.user().value()));
        }
        List<Long> shops = viewer.shops().stream().map(ShopId::value).toList();
        return agency.and(TASK.SHOP_ID.isNull().or(TASK.SHOP_ID.in(shops)));
    }

    private static Condition fits(Viewer viewer, TaskFilter filter, Instant now) {
        Condition open = TASK.STATE.eq(TaskState.OPEN.name());
        Condition fits = filter.closed() ? open.not() : open;
        if (filter.mine()) {
            fits = fits.and(TASK.ASSIGNEE.eq(viewer.user().value()));
        }
        if (filter.overdue()) {
            fits = fits.and(TASK.DUE_AT.le(moment(now)));
        }
        if (filter.subject() != null) {
            fits = fits.and(TASK.SUBJECT_KIND.eq(filter.subject().kind()))
                    .and(TASK.SUBJECT_ID.eq(filter.subject().id()));
        }
        return fits;
    }

    private Task read(Record row) {
        TaskId id = new TaskId(row.get(TASK.ID));
        String subjectKind = row.get(TASK.SUBJECT_KIND);
        Long shop = row.get(TASK.SHOP_ID);
        Long assignee = row.get(TASK.ASSIGNEE);
        return new Task(
                id,
                new AgencyId(row.get(TASK.AGENCY_ID)),
                shop == null ? null : new ShopId(shop),
                row.get(TASK.TITLE),
                subjectKind == null ? null : new SubjectRef(subjectKind, row.get(TASK.SUBJECT_ID)),
                row.get(TASK.PAGE),
                assignee == null ? null : new UserId(assignee),
                instant(row.get(TASK.DUE_AT)),
                TaskState.valueOf(row.get(TASK.STATE)),
                new UserId(row.get(TASK.CREATED_BY)),
                row.get(TASK.CREATED_AT).toInstant(),
                instant(row.get(TASK.CLOSED_AT)),
                steps(id));
    }

    private List<TaskStep> steps(TaskId task) {
        return tables.selectFrom(TASK_STEP)
                .where(TASK_STEP.TASK_ID.eq(task.value()))
                .orderBy(TASK_STEP.NUMBER)
                .fetch(row -> new TaskStep(
                        row.get(TASK_STEP.NUMBER),
                        TaskStep.Kind.valueOf(row.get(TASK_STEP.KIND)),
                        row.get(TASK_STEP.TEXT),
                        new UserId(row.get(TASK_STEP.BY_USER)),
                        row.get(TASK_STEP.AT).toInstant()));
    }

    static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : at.atZone(Period.BEIJING).toOffsetDateTime();
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
