package io.zhanggui.compliance.appeal.store;

import static io.zhanggui.compliance.appeal.store.JooqPenalties.instant;
import static io.zhanggui.compliance.appeal.store.JooqPenalties.moment;
import static io.zhanggui.compliance.appeal.store.generated.tables.Appeal.APPEAL_;
import static io.zhanggui.compliance.appeal.store.generated.tables.Evidence.EVIDENCE;
import static io.zhanggui.compliance.appeal.store.generated.tables.NotNeeded.NOT_NEEDED;
import static io.zhanggui.compliance.appeal.store.generated.tables.Penalty.PENALTY;

import io.zhanggui.compliance.appeal.Appeal;
import io.zhanggui.compliance.appeal.AppealState;
import io.zhanggui.compliance.appeal.Evidence;
import io.zhanggui.compliance.appeal.EvidenceKind;
import io.zhanggui.compliance.appeal.NotNeeded;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.UserId;
import io.zhanggui.work.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Appeals with their evidence. What a class needs is told by the caller, since it is no matter of the store. */
@Repository
public class JooqAppeals {

    private final DSLContext tables;

    JooqAppeals(DSLContext tables) {
        this.tables = tables;
    }

    public List<Appeal> list(Scope scope, Function<String, List<EvidenceKind>> needs) {
        return list(APPEAL_.AGENCY_ID.eq(scope.agency().value()).and(PENALTY.SHOP_ID.in(scope.shopNumbers())), needs);
    }

    public List<Appeal> listOf(long penalty, Function<String, List<EvidenceKind>> needs) {
        return list(APPEAL_.PENALTY_ID.eq(penalty), needs);
    }

    public Optional<Appeal> find(AgencyId agency, long id, Function<String, List<EvidenceKind>> needs) {
        return list(APPEAL_.AGENCY_ID.eq(agency.value()).and(APPEAL_.ID.eq(id)), needs).stream()
                .findFirst();
    }

    private List<Appeal> list(Condition which, Function<String, List<EvidenceKind>> needs) {
        return tables.select(APPEAL_.fields())
                .select(PENALTY.CLASS_KEY)
                .from(APPEAL_)
                .join(PENALTY)
                .on(PENALTY.ID.eq(APPEAL_.PENALTY_ID))
                .where(which)
                .orderBy(APPEAL_.ID.desc())
                .fetch(row -> read(row, needs.apply(row.get(PENALTY.CLASS_KEY))));
    }

    public long insert(
            AgencyId agency,
            long penalty,
            Instant openedAt,
            Instant readyBy,
            @Nullable Instant windowEnds,
            String letter,
            TaskId task,
            UserId by) {
        Long id = tables.insertInto(APPEAL_)
                .set(APPEAL_.AGENCY_ID, agency.value())
                .set(APPEAL_.PENALTY_ID, penalty)
                .set(APPEAL_.OPENED_AT, moment(openedAt))
                .set(APPEAL_.READY_BY, moment(readyBy))
                .set(APPEAL_.WINDOW_ENDS, moment(windowEnds))
                .set(APPEAL_.LETTER, letter)
                .set(APPEAL_.STATE, AppealState.DRAFT.name())
                .set(APPEAL_.TASK_ID, task.value())
                .set(APPEAL_.BY_USER, by.value())
                .returningResult(APPEAL_.ID)
                .fetchOneInto(Long.class);
        return Objects.requireNonNull(id);
    }

    public void write(long id, String letter) {
        tables.update(APPEAL_)
                .set(APPEAL_.LETTER, letter)
                .where(APPEAL_.ID.eq(id))
                .execute();
    }

    public void send(long id, Instant at) {
        tables.update(APPEAL_)
                .set(APPEAL_.STATE, AppealState.SENT.name())
                .set(APPEAL_.SENT_AT, moment(at))
                .where(APPEAL_.ID.eq(id))
                .execute();
    }

    public void decide(long id, AppealState state, String outcome, Instant at) {
        tables.update(APPEAL_)
                .set(APPEAL_.STATE, state.name())
                .set(APPEAL_.OUTCOME, outcome)
                .set(APPEAL_.DECIDED_AT, moment(at))
                .where(APPEAL_.ID.eq(id))
                .execute();
    }

    public long attach(long appeal, String kind, String name, long bytes, String hash, UserId by, Instant at) {
        Long id = tables.insertInto(EVIDENCE)
                .set(EVIDENCE.APPEAL_ID, appeal)
                .set(EVIDENCE.KIND, kind)
                .set(EVIDENCE.NAME, name)
                .set(EVIDENCE.BYTES, bytes)
                .set(EVIDENCE.HASH, hash)
                .set(EVIDENCE.BY_USER, by.value())
                .set(EVIDENCE.AT, moment(at))
                .returningResult(EVIDENCE.ID)
                .fetchOneInto(Long.class);
        return Objects.requireNonNull(id);
    }

    public void remove(long evidence) {
        tables.deleteFrom(EVIDENCE).where(EVIDENCE.ID.eq(evidence)).execute();
    }

    /** @param reason empty takes it back */
    public void waive(long appeal, String kind, String reason, UserId by, Instant at) {
        tables.deleteFrom(NOT_NEEDED)
                .where(NOT_NEEDED.APPEAL_ID.eq(appeal))
                .and(NOT_NEEDED.KIND.eq(kind))
                .execute();
        if (!reason.isEmpty()) {
            tables.insertInto(NOT_NEEDED)
                    .set(NOT_NEEDED.APPEAL_ID, appeal)
                    .set(NOT_NEEDED.KIND, kind)
                    .set(NOT_NEEDED.REASON, reason)
                    .set(NOT_NEEDED.BY_USER, by.value())
                    .set(NOT_NEEDED.AT, moment(at))
                    .execute();
        }
    }

    private Appeal read(Record row, List<EvidenceKind> checklist) {
        long id = row.get(APPEAL_.ID);
        return new Appeal(
                id,
                new AgencyId(row.get(APPEAL_.AGENCY_ID)),
                row.get(APPEAL_.PENALTY_ID),
                row.get(APPEAL_.OPENED_AT).toInstant(),
                row.get(APPEAL_.READY_BY).toInstant(),
                instant(row.get(APPEAL_.WINDOW_ENDS)),
                row.get(APPEAL_.LETTER),
                AppealState.valueOf(row.get(APPEAL_.STATE)),
                instant(row.get(APPEAL_.SENT_AT)),
                instant(row.get(APPEAL_.DECIDED_AT)),
                row.get(APPEAL_.OUTCOME),
                new TaskId(row.get(APPEAL_.TASK_ID)),
                new UserId(row.get(APPEAL_.BY_USER)),
                checklist,
                tables.selectFrom(EVIDENCE)
                        .where(EVIDENCE.APPEAL_ID.eq(id))
                        .orderBy(EVIDENCE.ID)
                        .fetch(JooqAppeals::readEvidence),
                tables.selectFrom(NOT_NEEDED).where(NOT_NEEDED.APPEAL_ID.eq(id)).fetch(JooqAppeals::readNotNeeded));
    }

    private static Evidence readEvidence(Record row) {
        return new Evidence(
                row.get(EVIDENCE.ID),
                row.get(EVIDENCE.APPEAL_ID),
                row.get(EVIDENCE.KIND),
                row.get(EVIDENCE.NAME),
                row.get(EVIDENCE.BYTES),
                row.get(EVIDENCE.HASH),
                new UserId(row.get(EVIDENCE.BY_USER)),
                row.get(EVIDENCE.AT).toInstant());
    }

    private static NotNeeded readNotNeeded(Record row) {
        return new NotNeeded(
                row.get(NOT_NEEDED.KIND),
                row.get(NOT_NEEDED.REASON),
                new UserId(row.get(NOT_NEEDED.BY_USER)),
                row.get(NOT_NEEDED.AT).toInstant());
    }
}
