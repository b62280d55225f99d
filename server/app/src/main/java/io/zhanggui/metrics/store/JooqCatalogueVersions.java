package io.zhanggui.metrics.store;

import static io.zhanggui.metrics.store.generated.tables.CatalogueVersion.CATALOGUE_VERSION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;

import io.zhanggui.metrics.CatalogueFiles.Wish;
import io.zhanggui.metrics.CatalogueVersion;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.UserId;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Versions by agency, number and file; only ever added. */
@Repository
public class JooqCatalogueVersions {

    private final DSLContext tables;
    private final Clock clock;

    JooqCatalogueVersions(DSLContext tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** The newest version of each file, those that were removed too, by name. */
    public List<CatalogueVersion> listNewest(AgencyId agency) {
        return tables.selectDistinct(CATALOGUE_VERSION.fields())
                .on(CATALOGUE_VERSION.FILE)
                .from(CATALOGUE_VERSION)
                .where(CATALOGUE_VERSION.AGENCY_ID.eq(agency.value()))
                .orderBy(CATALOGUE_VERSION.FILE, CATALOGUE_VERSION.NUMBER.desc())
                .fetch(JooqCatalogueVersions::read);
    }

    /** From the newest; of all files where none is named. */
    public List<CatalogueVersion> list(AgencyId agency, @Nullable String file, int offset, int limit) {
        return tables.selectFrom(CATALOGUE_VERSION)
                .where(CATALOGUE_VERSION.AGENCY_ID.eq(agency.value()))
                .and(file == null ? noCondition() : CATALOGUE_VERSION.FILE.eq(file))
                .orderBy(CATALOGUE_VERSION.NUMBER.desc())
                .offset(offset)
                .limit(limit)
                .fetch(JooqCatalogueVersions::read);
    }

    public Optional<CatalogueVersion> find(AgencyId agency, long number) {
        return tables.selectFrom(CATALOGUE_VERSION)
                .where(CATALOGUE_VERSION.AGENCY_ID.eq(agency.value()))
                .and(CATALOGUE_VERSION.NUMBER.eq(number))
                .fetchOptional(JooqCatalogueVersions::read);
    }

    /** The newest version of a file before that number. */
    public Optional<CatalogueVersion> findBefore(AgencyId agency, String file, long number) {
        return tables.selectFrom(CATALOGUE_VERSION)
                .where(CATALOGUE_VERSION.AGENCY_ID.eq(agency.value()))
                .and(CATALOGUE_VERSION.FILE.eq(file))
                .and(CATALOGUE_VERSION.NUMBER.lt(number))
                .orderBy(CATALOGUE_VERSION.NUMBER.desc())
                .limit(1)
                .fetchOptional(JooqCatalogueVersions::read);
    }

    /** The newest version of a file that came in that way. */
    public Optional<CatalogueVersion> findNewest(AgencyId agency, String file, CatalogueVersion.Origin origin) {
        return tables.selectFrom(CATALOGUE_VERSION)
                .where(CATALOGUE_VERSION.AGENCY_ID.eq(agency.value()))
                .and(CATALOGUE_VERSION.FILE.eq(file))
                .and(CATALOGUE_VERSION.ORIGIN.eq(origin.key()))
                .orderBy(CATALOGUE_VERSION.NUMBER.desc())
                .limit(1)
                .fetchOptional(JooqCatalogueVersions::read);
    }

    /** Adds the next version; two at the same moment fail on the key, and one of them is told so. */
    public CatalogueVersion add(AgencyId agency, UserId by, Wish wish) {
        long number = tables.select(coalesce(max(CATALOGUE_VERSION.NUMBER), inline(0L)))
                        .from(CATALOGUE_VERSION)
                        .where(CATALOGUE_VERSION.AGENCY_ID.eq(agency.value()))
                        .fetchSingleInto(Long.class)
                + 1;
        tables.insertInto(CATALOGUE_VERSION)
                .set(CATALOGUE_VERSION.AGENCY_ID, agency.value())
                .set(CATALOGUE_VERSION.NUMBER, number)
                .set(CATALOGUE_VERSION.FILE, wish.file())
                .set(CATALOGUE_VERSION.TEXT, wish.text())
                .set(CATALOGUE_VERSION.ORIGIN, wish.origin().key())
                .set(CATALOGUE_VERSION.BY_USER, by.value())
                .set(
                        CATALOGUE_VERSION.MADE_AT,
                        clock.instant().atZone(Period.BEIJING).toOffsetDateTime())
                .set(CATALOGUE_VERSION.WHY, wish.why())
                .execute();
        return find(agency, number).orElseThrow();
    }

    private static CatalogueVersion read(Record row) {
        return new CatalogueVersion(
                row.get(CATALOGUE_VERSION.NUMBER),
                row.get(CATALOGUE_VERSION.FILE),
                row.get(CATALOGUE_VERSION.TEXT),
                CatalogueVersion.Origin.valueOf(
                        row.get(CATALOGUE_VERSION.ORIGIN).toUpperCase(Locale.ROOT)),
                new UserId(row.get(CATALOGUE_VERSION.BY_USER)),
                row.get(CATALOGUE_VERSION.MADE_AT).toInstant(),
                row.get(CATALOGUE_VERSION.WHY));
    }
}
