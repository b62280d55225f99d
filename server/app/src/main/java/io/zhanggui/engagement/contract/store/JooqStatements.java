package io.zhanggui.engagement.contract.store;

import static io.zhanggui.engagement.contract.store.generated.tables.Agreement.AGREEMENT;
import static io.zhanggui.engagement.contract.store.generated.tables.Statement.STATEMENT;

import io.zhanggui.engagement.contract.AgreementId;
import io.zhanggui.engagement.contract.Confirmation;
import io.zhanggui.engagement.contract.Dispute;
import io.zhanggui.engagement.contract.KeptStatement;
import io.zhanggui.engagement.contract.Payment;
import io.zhanggui.engagement.contract.StatementId;
import io.zhanggui.engagement.contract.StatementState;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.statement.Statement;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Statements with the bundles they were computed from. */
@Repository
public class JooqStatements {

    private final DSLContext tables;
    private final JooqConfirmations confirmations;
    private final JooqDisputes disputes;
    private final JooqPayments payments;

    JooqStatements(DSLContext tables, JooqConfirmations confirmations, JooqDisputes disputes, JooqPayments payments) {
        this.tables = tables;
        this.confirmations = confirmations;
        this.disputes = disputes;
        this.payments = payments;
    }

    /**
     * What was computed.
     *
     * @param root of the bundle
     * @param content the statement's own file
     */
    public record Computed(Statement statement, String root, byte[] content, byte[] bundle) {}

    /** The latest first. */
    public List<KeptStatement> list(AgreementId id) {
        return list(STATEMENT.AGREEMENT_ID.eq(id.value()));
    }

    public Optional<KeptStatement> find(AgencyId agency, StatementId id) {
        return list(STATEMENT
                        .ID
                        .eq(id.value())
                        .and(STATEMENT.AGREEMENT_ID.in(tables.select(AGREEMENT.ID)
                                .from(AGREEMENT)
                                .where(AGREEMENT.AGENCY_ID.eq(agency.value())))))
                .stream()
                .findFirst();
    }

    private List<KeptStatement> list(Condition which) {
        var ids = tables.select(STATEMENT.ID).from(STATEMENT).where(which);
        Map<Long, List<Confirmation>> confirmed = confirmations.ofStatements(ids);
        Map<Long, List<Dispute>> disputed = disputes.of(ids);
        Map<Long, List<Payment>> paid = payments.of(ids);
        return tables.select(
                        STATEMENT.ID,
                        STATEMENT.AGREEMENT_ID,
                        STATEMENT.STARTS_ON,
                        STATEMENT.ENDS_ON,
                        STATEMENT.REVISION,
                        STATEMENT.STATE,
                        STATEMENT.VERSION,
                        STATEMENT.ROOT,
                        STATEMENT.PAYABLE_FEN,
                        STATEMENT.TOTAL_FEN,
                        STATEMENT.DUE_ON,
                        STATEMENT.AT,
                        STATEMENT.ISSUED_AT)
                .from(STATEMENT)
                .where(which)
                .orderBy(STATEMENT.STARTS_ON.desc(), STATEMENT.REVISION.desc())
                .fetch(row -> read(
                        row,
                        confirmed.getOrDefault(row.get(STATEMENT.ID), List.of()),
                        disputed.getOrDefault(row.get(STATEMENT.ID), List.of()),
                        paid.getOrDefault(row.get(STATEMENT.ID), List.of())));
    }

    public StatementId insert(AgreementId id, int revision, Computed computed, UserId by, Instant at) {
        Statement statement = computed.statement();
        return new StatementId(tables.insertInto(STATEMENT)
                .set(STATEMENT.AGREEMENT_ID, id.value())
                .set(STATEMENT.STARTS_ON, statement.period().from())
                .set(STATEMENT.ENDS_ON, statement.period().to())
                .set(STATEMENT.REVISION, revision)
                .set(STATEMENT.STATE, StatementState.DRAFT.name())
                .set(STATEMENT.VERSION, statement.version())
                .set(STATEMENT.ROOT, computed.root())
                .set(STATEMENT.CONTENT, computed.content())
                .set(STATEMENT.BUNDLE, computed.bundle())
                .set(STATEMENT.PAYABLE_FEN, statement.payableFen())
                .set(STATEMENT.TOTAL_FEN, statement.totalFen())
                .set(STATEMENT.DUE_ON, statement.due())
                .set(STATEMENT.BY_USER, by.value())
                .set(STATEMENT.AT, JooqAgreements.moment(at))
                .returningResult(STATEMENT.ID)
                .fetchSingle()
                .value1());
    }

    /** Writes one anew that was not issued. */
    public void update(StatementId id, Computed computed, UserId by, Instant at) {
        Statement statement = computed.statement();
        tables.update(STATEMENT)
                .set(STATEMENT.VERSION, statement.version())
                .set(STATEMENT.ROOT, computed.root())
                .set(STATEMENT.CONTENT, computed.content())
                .set(STATEMENT.BUNDLE, computed.bundle())
                .set(STATEMENT.PAYABLE_FEN, statement.payableFen())
                .set(STATEMENT.TOTAL_FEN, statement.totalFen())
                .set(STATEMENT.DUE_ON, statement.due())
                .set(STATEMENT.BY_USER, by.value())
                .set(STATEMENT.AT, JooqAgreements.moment(at))
                .where(STATEMENT.ID.eq(id.value()))
                .and(STATEMENT.STATE.eq(StatementState.DRAFT.name()))
                .execute();
    }

    /** Moves one on; false where it is no longer in the state it was. */
    public boolean setState(StatementId id, StatementState from, StatementState to) {
        return tables.update(STATEMENT)
                        .set(STATEMENT.STATE, to.name())
                        .where(STATEMENT.ID.eq(id.value()))
                        .and(STATEMENT.STATE.eq(from.name()))
                        .execute()
                == 1;
    }

    public void setIssued(StatementId id, Instant at) {
        tables.update(STATEMENT)
                .set(STATEMENT.ISSUED_AT, JooqAgreements.moment(at))
                .where(STATEMENT.ID.eq(id.value()))
                .execute();
    }

    public byte[] content(StatementId id) {
        return bytes(id, STATEMENT.CONTENT);
    }

    public byte[] bundle(StatementId id) {
        return bytes(id, STATEMENT.BUNDLE);
    }

    private byte[] bytes(StatementId id, Field<byte[]> which) {
        return Objects.requireNonNull(tables.select(which)
                .from(STATEMENT)
                .where(STATEMENT.ID.eq(id.value()))
                .fetchSingle(which));
    }

    private static KeptStatement read(
            Record row, List<Confirmation> confirmations, List<Dispute> disputes, List<Payment> payments) {
        OffsetDateTime issued = row.get(STATEMENT.ISSUED_AT);
        return new KeptStatement(
                new StatementId(row.get(STATEMENT.ID)),
                new AgreementId(row.get(STATEMENT.AGREEMENT_ID)),
                new Span(row.get(STATEMENT.STARTS_ON), row.get(STATEMENT.ENDS_ON)),
                row.get(STATEMENT.REVISION),
                StatementState.valueOf(row.get(STATEMENT.STATE)),
                row.get(STATEMENT.VERSION),
                row.get(STATEMENT.ROOT),
                row.get(STATEMENT.PAYABLE_FEN),
                row.get(STATEMENT.TOTAL_FEN),
                row.get(STATEMENT.DUE_ON),
                row.get(STATEMENT.AT).toInstant(),
                issued == null ? null : issued.toInstant(),
                confirmations,
                disputes,
                payments);
    }
}
