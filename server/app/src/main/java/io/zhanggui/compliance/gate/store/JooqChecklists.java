package io.zhanggui.compliance.gate.store;

import static io.zhanggui.compliance.gate.store.generated.tables.Checklist.CHECKLIST;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The checklists that agencies wrote themselves, each version of them. */
@Repository
public class JooqChecklists {

    private final DSLContext tables;

    JooqChecklists(DSLContext tables) {
        this.tables = tables;
    }

    /** A version as it was written. */
    public record Written(String key, int version, String content) {}

    /** The newest version of each. */
    public List<Written> listNewest(AgencyId agency) {
        return tables.select(CHECKLIST.KEY, CHECKLIST.VERSION, CHECKLIST.CONTENT)
                .distinctOn(CHECKLIST.KEY)
                .from(CHECKLIST)
                .where(CHECKLIST.AGENCY_ID.eq(agency.value()))
                .orderBy(CHECKLIST.KEY, CHECKLIST.VERSION.desc())
                .fetch(row -> new Written(row.value1(), row.value2(), row.value3()));
    }

    /** One writer of an agency's checklists at a time, until the transaction ends. */
    public void lock(AgencyId agency) {
        tables.select(DSL.function(
                        "pg_advisory_xact_lock", Object.class, DSL.inline(4_713), DSL.inline((int) agency.value())))
                .fetch();
    }

    /** The number of the version that would follow. */
    public int nextVersion(AgencyId agency, String key) {
        Integer last = tables.select(DSL.max(CHECKLIST.VERSION))
                .from(CHECKLIST)
                .where(CHECKLIST.AGENCY_ID.eq(agency.value()))
                .and(CHECKLIST.KEY.eq(key))
                .fetchOneInto(Integer.class);
        return last == null ? 1 : last + 1;
    }

    public void insert(AgencyId agency, Written written, UserId by, Instant at) {
        tables.insertInto(CHECKLIST)
                .set(CHECKLIST.AGENCY_ID, agency.value())
                .set(CHECKLIST.KEY, written.key())
                .set(CHECKLIST.VERSION, written.version())
                .set(CHECKLIST.CONTENT, written.content())
                .set(CHECKLIST.BY_USER, by.value())
                .set(CHECKLIST.AT, Moments.of(at))
                .execute();
    }
}
