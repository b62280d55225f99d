package io.zhanggui.identity.store;

import static io.zhanggui.identity.store.generated.tables.AuditEntry.AUDIT_ENTRY;

import io.zhanggui.identity.Audit;
import io.zhanggui.identity.AuditAction;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The audit trail; the table itself forbids changes. */
@Repository
public class JooqAudit {

    private final DSLContext tables;

    JooqAudit(DSLContext tables) {
        this.tables = tables;
    }

    public void append(
            Caller who,
            AuditAction what,
            String subject,
            @Nullable String before,
            @Nullable String after,
            OffsetDateTime now) {
        tables.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.AGENCY_ID, who.agency().value())
                .set(AUDIT_ENTRY.AT, now)
                .set(AUDIT_ENTRY.WHO, who.user().value())
                .set(AUDIT_ENTRY.WHO_NAME, who.name())
                .set(AUDIT_ENTRY.WHAT, what.key())
                .set(AUDIT_ENTRY.WHAT_ZH, what.zh())
                .set(AUDIT_ENTRY.SUBJECT, subject)
                .set(AUDIT_ENTRY.BEFORE, before)
                .set(AUDIT_ENTRY.AFTER, after)
                .execute();
    }

    /** Newest first. */
    public List<Audit.Entry> list(AgencyId agency, int offset, int limit) {
        return tables.selectFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.AGENCY_ID.eq(agency.value()))
                .orderBy(AUDIT_ENTRY.ID.desc())
                .offset(offset)
                .limit(limit)
                .fetch(JooqAudit::entry);
    }

    private static Audit.Entry entry(Record row) {
        return new Audit.Entry(
                row.get(AUDIT_ENTRY.AT).atZoneSameInstant(Period.BEIJING).toOffsetDateTime(),
                row.get(AUDIT_ENTRY.WHO_NAME),
                row.get(AUDIT_ENTRY.WHAT),
                row.get(AUDIT_ENTRY.WHAT_ZH),
                row.get(AUDIT_ENTRY.SUBJECT),
                row.get(AUDIT_ENTRY.BEFORE),
                row.get(AUDIT_ENTRY.AFTER));
    }
}
