package io.zhanggui.engagement.contract.store;

import static io.zhanggui.engagement.contract.store.generated.tables.Agreement.AGREEMENT;
import static io.zhanggui.engagement.contract.store.generated.tables.Dispute.DISPUTE;
import static io.zhanggui.engagement.contract.store.generated.tables.DisputeEvidence.DISPUTE_EVIDENCE;
import static io.zhanggui.engagement.contract.store.generated.tables.Statement.STATEMENT;

import io.zhanggui.engagement.contract.AgreementId;
import io.zhanggui.engagement.contract.Dispute;
import io.zhanggui.engagement.contract.Dispute.Evidence;
import io.zhanggui.engagement.contract.DisputeState;
import io.zhanggui.engagement.contract.StatementId;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Side;
import io.zhanggui.shared.AgencyId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Disputes over lines of statements, and what was brought for them. */
@Repository
public class JooqDisputes {

    private final DSLContext tables;

    JooqDisputes(DSLContext tables) {
        this.tables = tables;
    }

    /** A file as it is kept. */
    public record KeptFile(String name, byte[] sealed) {}

    /** Those of some statements, by statement, the latest first. */
    Map<Long, List<Dispute>> of(Select<Record1<Long>> statements) {
        Map<Long, List<Evidence>> evidence = tables.select(
                        DISPUTE_EVIDENCE.ID,
                        DISPUTE_EVIDENCE.DISPUTE_ID,
                        DISPUTE_EVIDENCE.NAME,
                        DISPUTE_EVIDENCE.HASH,
                        DISPUTE_EVIDENCE.BY_NAME,
                        DISPUTE_EVIDENCE.AT)
                .from(DISPUTE_EVIDENCE)
                .join(DISPUTE)
                .on(DISPUTE.ID.eq(DISPUTE_EVIDENCE.DISPUTE_ID))
                .where(DISPUTE.STATEMENT_ID.in(statements))
                .orderBy(DISPUTE_EVIDENCE.ID)
                .fetchGroups(DISPUTE_EVIDENCE.DISPUTE_ID, JooqDisputes::readEvidence);
        return tables.selectFrom(DISPUTE)
                .where(DISPUTE.STATEMENT_ID.in(statements))
                .orderBy(DISPUTE.ID.desc())
                .fetchGroups(
                        DISPUTE.STATEMENT_ID, row -> read(row, evidence.getOrDefault(row.get(DISPUTE.ID), List.of())));
    }

    /** Gives its number. */
    public long insert(StatementId statement, String line, Side side, String says, Caller by, Instant at) {
        return tables.insertInto(DISPUTE)
                .set(DISPUTE.STATEMENT_ID, statement.value())
                .set(DISPUTE.LINE, line)
                .set(DISPUTE.SIDE, side.name())
                .set(DISPUTE.SAYS, says)
                .set(DISPUTE.STATE, DisputeState.OPEN.name())
                .set(DISPUTE.BY_USER, by.user().value())
                .set(DISPUTE.BY_NAME, by.name())
                .set(DISPUTE.AT, JooqAgreements.moment(at))
                .returningResult(DISPUTE.ID)
                .fetchSingle()
                .value1();
    }

    /** One that waits for an answer, and where it belongs. */
    public record OpenDispute(AgencyId agency, AgreementId agreement, StatementId statement, Dispute dispute) {}

    /** Those of all agencies, without their evidence. */
    public List<OpenDispute> listOpen() {
        return tables.select(AGREEMENT.AGENCY_ID, AGREEMENT.ID, DISPUTE.asterisk())
                .from(DISPUTE)
                .join(STATEMENT)
                .on(STATEMENT.ID.eq(DISPUTE.STATEMENT_ID))
                .join(AGREEMENT)
                .on(AGREEMENT.ID.eq(STATEMENT.AGREEMENT_ID))
                .where(DISPUTE.STATE.eq(DisputeState.OPEN.name()))
                .orderBy(DISPUTE.ID)
                .fetch(row -> new OpenDispute(
                        new AgencyId(row.get(AGREEMENT.AGENCY_ID)),
                        new AgreementId(row.get(AGREEMENT.ID)),
                        new StatementId(row.get(DISPUTE.STATEMENT_ID)),
                        read(row, List.of())));
    }

    public void settle(long id, DisputeState state, @Nullable String answer, Caller by, Instant at) {
        tables.update(DISPUTE)
                .set(DISPUTE.STATE, state.name())
                .set(DISPUTE.ANSWER, answer)
                .set(DISPUTE.ANSWERED_BY, by.name())
                .set(DISPUTE.ANSWERED_AT, JooqAgreements.moment(at))
                .where(DISPUTE.ID.eq(id))
                .execute();
    }

    public void addEvidence(long dispute, String name, String hash, byte[] sealed, Caller by, Instant at) {
        tables.insertInto(DISPUTE_EVIDENCE)
                .set(DISPUTE_EVIDENCE.DISPUTE_ID, dispute)
                .set(DISPUTE_EVIDENCE.NAME, name)
                .set(DISPUTE_EVIDENCE.HASH, hash)
                .set(DISPUTE_EVIDENCE.SEALED, sealed)
                .set(DISPUTE_EVIDENCE.BY_NAME, by.name())
                .set(DISPUTE_EVIDENCE.AT, JooqAgreements.moment(at))
                .execute();
    }

    public Optional<KeptFile> findEvidence(StatementId statement, long id) {
        return tables.select(DISPUTE_EVIDENCE.NAME, DISPUTE_EVIDENCE.SEALED)
                .from(DISPUTE_EVIDENCE)
                .join(DISPUTE)
                .on(DISPUTE.ID.eq(DISPUTE_EVIDENCE.DISPUTE_ID))
                .where(DISPUTE.STATEMENT_ID.eq(statement.value()))
                .and(DISPUTE_EVIDENCE.ID.eq(id))
                .fetchOptional(row -> new KeptFile(row.value1(), row.value2()));
    }

    private static Evidence readEvidence(Record row) {
        return new Evidence(
                row.get(DISPUTE_EVIDENCE.ID),
                row.get(DISPUTE_EVIDENCE.NAME),
                row.get(DISPUTE_EVIDENCE.HASH),
                row.get(DISPUTE_EVIDENCE.BY_NAME),
                row.get(DISPUTE_EVIDENCE.AT).toInstant());
    }

    private static Dispute read(Record row, List<Evidence> evidence) {
        OffsetDateTime answered = row.get(DISPUTE.ANSWERED_AT);
        return new Dispute(
                row.get(DISPUTE.ID),
                row.get(DISPUTE.LINE),
                Side.valueOf(row.get(DISPUTE.SIDE)),
                row.get(DISPUTE.SAYS),
                DisputeState.valueOf(row.get(DISPUTE.STATE)),
                row.get(DISPUTE.ANSWER),
                row.get(DISPUTE.BY_NAME),
                row.get(DISPUTE.AT).toInstant(),
                row.get(DISPUTE.ANSWERED_BY),
                answered == null ? null : answered.toInstant(),
                evidence);
    }
}
