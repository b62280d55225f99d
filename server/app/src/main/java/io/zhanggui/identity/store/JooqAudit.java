package io.zhanggui.identity.store;

import static io.zhanggui.identity.store.generated.tables.Account.ACCOUNT;
import static io.zhanggui.identity.store.generated.tables.AuditEntry.AUDIT_ENTRY;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.zhanggui.identity.Audit;
import io.zhanggui.identity.AuditAction;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Side;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
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

    /**
     * Newest first.
     *
     * @param side whose people, by the role they have now; everybody's where null
     */
    public List<Audit.Entry> list(AgencyId agency, @Nullable Side side, int offset, int limit) {
        return tables.selectFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.AGENCY_ID.eq(agency.value()))
                .and(side == null ? noCondition() : AUDIT_ENTRY.WHO.in(peopleOf(agency, side)))
                .orderBy(AUDIT_ENTRY.ID.desc())
                .offset(offset)
                .limit(limit)
                .fetch(JooqAudit::entry);
    }

    private static Select<Record1<Long>> peopleOf(AgencyId agency, Side side) {
        List<String> roles = Stream.of(Role.values())
                .filter(role -> role.side() == side)
                .map(Role::key)
                .toList();
        return select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.AGENCY_ID.eq(agency.value()))
                .and(ACCOUNT.ROLE.in(roles));
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
