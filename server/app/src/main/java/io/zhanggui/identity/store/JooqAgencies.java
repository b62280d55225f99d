package io.zhanggui.identity.store;

import static io.zhanggui.identity.store.generated.tables.Agency.AGENCY;

import io.zhanggui.identity.Agency;
import io.zhanggui.shared.AgencyId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Agencies. */
@Repository
public class JooqAgencies {

    private final DSLContext tables;

    JooqAgencies(DSLContext tables) {
        this.tables = tables;
    }

    public Optional<Agency> findOldest() {
        return tables.selectFrom(AGENCY).orderBy(AGENCY.ID).limit(1).fetchOptional(JooqAgencies::agency);
    }

    public List<Agency> list() {
        return tables.selectFrom(AGENCY).orderBy(AGENCY.ID).fetch(JooqAgencies::agency);
    }

    public Optional<Agency> find(String name) {
        return tables.selectFrom(AGENCY).where(AGENCY.NAME.eq(name)).fetchOptional(JooqAgencies::agency);
    }

    public Optional<Agency> find(AgencyId id) {
        return tables.selectFrom(AGENCY).where(AGENCY.ID.eq(id.value())).fetchOptional(JooqAgencies::agency);
    }

    /** Makes it unless another did at the same time. */
    public Agency insert(String name, OffsetDateTime now) {
        tables.insertInto(AGENCY)
                .set(AGENCY.NAME, name)
                .set(AGENCY.CREATED_AT, now)
                .onConflictDoNothing()
                .execute();
        return find(name).orElseThrow();
    }

    /** @throws org.springframework.dao.DuplicateKeyException where another has that name */
    public void rename(AgencyId id, String name) {
        tables.update(AGENCY)
                .set(AGENCY.NAME, name)
                .where(AGENCY.ID.eq(id.value()))
                .execute();
    }

    private static Agency agency(Record row) {
        return new Agency(new AgencyId(row.get(AGENCY.ID)), row.get(AGENCY.NAME));
    }
}
