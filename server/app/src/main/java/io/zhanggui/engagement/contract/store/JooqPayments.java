package io.zhanggui.engagement.contract.store;

import static io.zhanggui.engagement.contract.store.generated.tables.Payment.PAYMENT;

import io.zhanggui.engagement.contract.Payment;
import io.zhanggui.engagement.contract.PaymentState;
import io.zhanggui.engagement.contract.StatementId;
import io.zhanggui.engagement.contract.store.JooqDisputes.KeptFile;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Side;
import java.time.Instant;
import java.time.LocalDate;
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

/** Payments on statements. */
@Repository
public class JooqPayments {

    private final DSLContext tables;

    JooqPayments(DSLContext tables) {
        this.tables = tables;
    }

    /** Those of some statements, by statement, in their order. */
    Map<Long, List<Payment>> of(Select<Record1<Long>> statements) {
        return tables.select(
                        PAYMENT.ID,
                        PAYMENT.STATEMENT_ID,
                        PAYMENT.PAID_ON,
                        PAYMENT.FEN,
                        PAYMENT.REFERENCE,
                        PAYMENT.SIDE,
                        PAYMENT.STATE,
                        PAYMENT.ANSWER,
                        PAYMENT.BY_NAME,
                        PAYMENT.AT,
                        PAYMENT.ANSWERED_BY,
                        PAYMENT.ANSWERED_AT,
                        PAYMENT.EVIDENCE_NAME,
                        PAYMENT.EVIDENCE_HASH)
                .from(PAYMENT)
                .where(PAYMENT.STATEMENT_ID.in(statements))
                .orderBy(PAYMENT.ID)
                .fetchGroups(PAYMENT.STATEMENT_ID, JooqPayments::read);
    }

    /** Gives its number. */
    public long insert(
            StatementId statement, LocalDate day, long fen, String reference, Side side, Caller by, Instant at) {
        return tables.insertInto(PAYMENT)
                .set(PAYMENT.STATEMENT_ID, statement.value())
                .set(PAYMENT.PAID_ON, day)
                .set(PAYMENT.FEN, fen)
                .set(PAYMENT.REFERENCE, reference)
                .set(PAYMENT.SIDE, side.name())
                .set(PAYMENT.STATE, PaymentState.RECORDED.name())
                .set(PAYMENT.BY_USER, by.user().value())
                .set(PAYMENT.BY_NAME, by.name())
                .set(PAYMENT.AT, JooqAgreements.moment(at))
                .returningResult(PAYMENT.ID)
                .fetchSingle()
                .value1();
    }

    public void settle(long id, PaymentState state, @Nullable String answer, Caller by, Instant at) {
        tables.update(PAYMENT)
                .set(PAYMENT.STATE, state.name())
                .set(PAYMENT.ANSWER, answer)
                .set(PAYMENT.ANSWERED_BY, by.name())
                .set(PAYMENT.ANSWERED_AT, JooqAgreements.moment(at))
                .where(PAYMENT.ID.eq(id))
                .execute();
    }

    public void setEvidence(long id, String name, String hash, byte[] sealed) {
        tables.update(PAYMENT)
                .set(PAYMENT.EVIDENCE_NAME, name)
                .set(PAYMENT.EVIDENCE_HASH, hash)
                .set(PAYMENT.EVIDENCE_SEALED, sealed)
                .where(PAYMENT.ID.eq(id))
                .execute();
    }

    public Optional<KeptFile> findEvidence(StatementId statement, long id) {
        return tables.select(PAYMENT.EVIDENCE_NAME, PAYMENT.EVIDENCE_SEALED)
                .from(PAYMENT)
                .where(PAYMENT.STATEMENT_ID.eq(statement.value()))
                .and(PAYMENT.ID.eq(id))
                .and(PAYMENT.EVIDENCE_NAME.isNotNull())
                .fetchOptional(row -> new KeptFile(row.value1(), row.value2()));
    }

    private static Payment read(Record row) {
        OffsetDateTime answered = row.get(PAYMENT.ANSWERED_AT);
        return new Payment(
                row.get(PAYMENT.ID),
                row.get(PAYMENT.PAID_ON),
                row.get(PAYMENT.FEN),
                row.get(PAYMENT.REFERENCE),
                Side.valueOf(row.get(PAYMENT.SIDE)),
                PaymentState.valueOf(row.get(PAYMENT.STATE)),
                row.get(PAYMENT.ANSWER),
                row.get(PAYMENT.BY_NAME),
                row.get(PAYMENT.AT).toInstant(),
                row.get(PAYMENT.ANSWERED_BY),
                answered == null ? null : answered.toInstant(),
                row.get(PAYMENT.EVIDENCE_NAME),
                row.get(PAYMENT.EVIDENCE_HASH));
    }
}
