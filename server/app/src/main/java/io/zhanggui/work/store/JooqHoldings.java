package io.zhanggui.work.store;

import static io.zhanggui.work.store.generated.tables.Approval.APPROVAL;
import static io.zhanggui.work.store.generated.tables.ApprovalDelegation.APPROVAL_DELEGATION;
import static io.zhanggui.work.store.generated.tables.ApprovalHolding.APPROVAL_HOLDING;
import static io.zhanggui.work.store.generated.tables.ApprovalRule.APPROVAL_RULE;

import io.zhanggui.identity.Role;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.UserId;
import io.zhanggui.work.Approval;
import io.zhanggui.work.ApprovalId;
import io.zhanggui.work.ApprovalRules;
import io.zhanggui.work.Delegation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who decides on approvals: the role that holds each, who stands in for whom, up to which amounts. */
@Repository
public class JooqHoldings {

    private final DSLContext tables;

    JooqHoldings(DSLContext tables) {
        this.tables = tables;
    }

    /** What is kept of an approval beside its words. */
    public record Kept(
            ApprovalId approval,
            String kind,
            @Nullable Long fen,
            Role holder,
            @Nullable Instant escalates) {}

    public void insert(Kept kept) {
        tables.insertInto(APPROVAL_HOLDING)
                .set(APPROVAL_HOLDING.APPROVAL_ID, kept.approval().value())
                .set(APPROVAL_HOLDING.KIND, kept.kind())
                .set(APPROVAL_HOLDING.FEN, kept.fen())
                .set(APPROVAL_HOLDING.HOLDER, kept.holder().key())
                .set(APPROVAL_HOLDING.ESCALATE_AT, JooqTasks.moment(kept.escalates()))
                .execute();
    }

    /** Gives it to another role, for good. */
    public void pass(ApprovalId approval, Role holder) {
        tables.update(APPROVAL_HOLDING)
                .set(APPROVAL_HOLDING.HOLDER, holder.key())
                .setNull(APPROVAL_HOLDING.ESCALATE_AT)
                .where(APPROVAL_HOLDING.APPROVAL_ID.eq(approval.value()))
                .execute();
    }

    /** What is kept; a manager's where nothing is. */
    public Kept get(ApprovalId approval) {
        return tables.selectFrom(APPROVAL_HOLDING)
                .where(APPROVAL_HOLDING.APPROVAL_ID.eq(approval.value()))
                .fetchOptional(JooqHoldings::kept)
                .orElse(new Kept(approval, "", null, Role.MANAGER, null));
    }

    /** Open ones whose time for a decision is over, by agency. */
    public List<Approval> listOverdue(Instant now, JooqApprovals approvals) {
        return tables.select(APPROVAL.AGENCY_ID, APPROVAL.ID)
                .from(APPROVAL_HOLDING)
                .join(APPROVAL)
                .on(APPROVAL.ID.eq(APPROVAL_HOLDING.APPROVAL_ID))
                .where(APPROVAL_HOLDING.ESCALATE_AT.le(JooqTasks.moment(now)))
                .and(APPROVAL.STATE.eq(Approval.State.ASKED.name()))
                .orderBy(APPROVAL.AGENCY_ID, APPROVAL.ID)
                .fetch(row -> approvals.get(new AgencyId(row.value1()), new ApprovalId(row.value2())));
    }

    private static Kept kept(Record row) {
        return new Kept(
                new ApprovalId(row.get(APPROVAL_HOLDING.APPROVAL_ID)),
                row.get(APPROVAL_HOLDING.KIND),
                row.get(APPROVAL_HOLDING.FEN),
                Role.find(row.get(APPROVAL_HOLDING.HOLDER)).orElse(Role.DIRECTOR),
                JooqTasks.instant(row.get(APPROVAL_HOLDING.ESCALATE_AT)));
    }

    public ApprovalRules rules(AgencyId agency) {
        return tables.selectFrom(APPROVAL_RULE)
                .where(APPROVAL_RULE.AGENCY_ID.eq(agency.value()))
                .fetchOptional(row ->
                        new ApprovalRules(row.get(APPROVAL_RULE.SMALL_FEN), row.get(APPROVAL_RULE.PATIENCE_HOURS)))
                .orElse(ApprovalRules.USUAL);
    }

    public void settle(AgencyId agency, ApprovalRules rules) {
        tables.insertInto(APPROVAL_RULE)
                .set(APPROVAL_RULE.AGENCY_ID, agency.value())
                .set(APPROVAL_RULE.SMALL_FEN, rules.smallFen())
                .set(APPROVAL_RULE.PATIENCE_HOURS, rules.patienceHours())
                .onConflict(APPROVAL_RULE.AGENCY_ID)
                .doUpdate()
                .set(APPROVAL_RULE.SMALL_FEN, rules.smallFen())
                .set(APPROVAL_RULE.PATIENCE_HOURS, rules.patienceHours())
                .execute();
    }

    public long insert(AgencyId agency, UserId from, UserId to, Instant start, Instant end) {
        return Objects.requireNonNull(tables.insertInto(APPROVAL_DELEGATION)
                .set(APPROVAL_DELEGATION.AGENCY_ID, agency.value())
                .set(APPROVAL_DELEGATION.FROM_USER, from.value())
                .set(APPROVAL_DELEGATION.TO_USER, to.value())
                .set(APPROVAL_DELEGATION.FROM_AT, JooqTasks.moment(start))
                .set(APPROVAL_DELEGATION.TO_AT, JooqTasks.moment(end))
                .returningResult(APPROVAL_DELEGATION.ID)
                .fetchOneInto(Long.class));
    }

    public void delete(long id) {
        tables.deleteFrom(APPROVAL_DELEGATION)
                .where(APPROVAL_DELEGATION.ID.eq(id))
                .execute();
    }

    public Optional<Delegation> find(AgencyId agency, long id) {
        return tables.selectFrom(APPROVAL_DELEGATION)
                .where(APPROVAL_DELEGATION.AGENCY_ID.eq(agency.value()))
                .and(APPROVAL_DELEGATION.ID.eq(id))
                .fetchOptional(JooqHoldings::delegation);
    }

    /** Those that are not over. */
    public List<Delegation> listDelegations(AgencyId agency, Instant now) {
        return tables.selectFrom(APPROVAL_DELEGATION)
                .where(APPROVAL_DELEGATION.AGENCY_ID.eq(agency.value()))
                .and(APPROVAL_DELEGATION.TO_AT.gt(JooqTasks.moment(now)))
                .orderBy(APPROVAL_DELEGATION.FROM_AT, APPROVAL_DELEGATION.ID)
                .fetch(JooqHoldings::delegation);
    }

    private static Delegation delegation(Record row) {
        return new Delegation(
                row.get(APPROVAL_DELEGATION.ID),
                new UserId(row.get(APPROVAL_DELEGATION.FROM_USER)),
                new UserId(row.get(APPROVAL_DELEGATION.TO_USER)),
                row.get(APPROVAL_DELEGATION.FROM_AT).toInstant(),
                row.get(APPROVAL_DELEGATION.TO_AT).toInstant());
    }
}
