package io.zhanggui.engagement.contract.store;

import static io.zhanggui.engagement.contract.store.generated.tables.Confirmation.CONFIRMATION;

import io.zhanggui.engagement.contract.AgreementId;
import io.zhanggui.engagement.contract.Confirmation;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Side;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/** Who confirmed what; nothing of it is ever changed. */
@Repository
public class JooqConfirmations {

    private final DSLContext tables;

    JooqConfirmations(DSLContext tables) {
        this.tables = tables;
    }

    public void ofText(AgreementId id, long revision, Side side, String hash, Caller by, Instant at) {
        insert(CONFIRMATION.REVISION_ID, id, revision, side, hash, by, at);
    }

    public void ofStatement(AgreementId id, long statement, Side side, String root, Caller by, Instant at) {
        insert(CONFIRMATION.STATEMENT_ID, id, statement, side, root, by, at);
    }

    private void insert(Field<Long> what, AgreementId id, long number, Side side, String hash, Caller by, Instant at) {
        tables.insertInto(CONFIRMATION)
                .set(CONFIRMATION.AGREEMENT_ID, id.value())
                .set(what, number)
                .set(CONFIRMATION.SIDE, side.name())
                .set(CONFIRMATION.HASH, hash)
                .set(CONFIRMATION.BY_USER, by.user().value())
                .set(CONFIRMATION.BY_NAME, by.name())
                .set(CONFIRMATION.AT, JooqAgreements.moment(at))
                .execute();
    }

    /** Those of some texts, by text, in their order. */
    Map<Long, List<Confirmation>> ofTexts(Select<Record1<Long>> revisions) {
        return of(CONFIRMATION.REVISION_ID, revisions);
    }

    /** Those of some statements, by statement, in their order. */
    Map<Long, List<Confirmation>> ofStatements(Select<Record1<Long>> statements) {
        return of(CONFIRMATION.STATEMENT_ID, statements);
    }

    private Map<Long, List<Confirmation>> of(Field<Long> what, Select<Record1<Long>> which) {
        return tables.selectFrom(CONFIRMATION)
                .where(what.in(which))
                .orderBy(CONFIRMATION.ID)
                .fetchGroups(what, JooqConfirmations::read);
    }

    private static Confirmation read(Record row) {
        return new Confirmation(
                Side.valueOf(row.get(CONFIRMATION.SIDE)),
                row.get(CONFIRMATION.BY_NAME),
                row.get(CONFIRMATION.AT).toInstant(),
                row.get(CONFIRMATION.HASH));
    }
}
