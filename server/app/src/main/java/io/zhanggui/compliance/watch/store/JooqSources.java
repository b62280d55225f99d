package io.zhanggui.compliance.watch.store;

import static io.zhanggui.compliance.watch.store.generated.tables.Source.SOURCE;

import io.zhanggui.compliance.watch.Source;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Where texts come from. */
@Repository
public class JooqSources {

    private static final int LONGEST_ANSWER = 2_000;

    private final DSLContext tables;

    JooqSources(DSLContext tables) {
        this.tables = tables;
    }

    /** @throws org.springframework.dao.DuplicateKeyException where the name is taken */
    public long insert(
            AgencyId agency, Source.Kind kind, String name, String place, int hours, @Nullable Instant next) {
        Long id = tables.insertInto(SOURCE)
                .set(SOURCE.AGENCY_ID, agency.value())
                .set(SOURCE.KIND, kind.name())
                .set(SOURCE.NAME, name)
                .set(SOURCE.PLACE, place)
                .set(SOURCE.HOURS, hours)
                .set(SOURCE.NEXT_AT, moment(next))
                .returningResult(SOURCE.ID)
                .fetchOneInto(Long.class);
        return Objects.requireNonNull(id);
    }

    public List<Source> list(AgencyId agency) {
        return tables.selectFrom(SOURCE)
                .where(SOURCE.AGENCY_ID.eq(agency.value()))
                .orderBy(SOURCE.NAME, SOURCE.ID)
                .fetch(JooqSources::read);
    }

    public Optional<Source> find(AgencyId agency, long id) {
        return tables.selectFrom(SOURCE)
                .where(SOURCE.AGENCY_ID.eq(agency.value()))
                .and(SOURCE.ID.eq(id))
                .fetchOptional(JooqSources::read);
    }

    public Optional<Source> findPasted(AgencyId agency) {
        return tables.selectFrom(SOURCE)
                .where(SOURCE.AGENCY_ID.eq(agency.value()))
                .and(SOURCE.KIND.eq(Source.Kind.PASTE.name()))
                .fetchOptional(JooqSources::read);
    }

    /** Those of all agencies that are to be looked at; a time too far ahead was written by a wrong clock. */
    public List<Source> listDue(Instant now) {
        return tables.selectFrom(SOURCE)
                .where(SOURCE.KIND.ne(Source.Kind.PASTE.name()))
                .and(SOURCE.NEXT_AT.le(moment(now)).or(SOURCE.NEXT_AT.gt(moment(now.plus(Duration.ofDays(31))))))
                .orderBy(SOURCE.NEXT_AT)
                .fetch(JooqSources::read);
    }

    public void looked(long id, Instant at, Instant next, String answer) {
        tables.update(SOURCE)
                .set(SOURCE.CHECKED_AT, moment(at))
                .set(SOURCE.NEXT_AT, moment(next))
                .set(SOURCE.ANSWER, answer.length() <= LONGEST_ANSWER ? answer : answer.substring(0, LONGEST_ANSWER))
                .where(SOURCE.ID.eq(id))
                .execute();
    }

    public void delete(long id) {
        tables.deleteFrom(SOURCE).where(SOURCE.ID.eq(id)).execute();
    }

    private static Source read(Record row) {
        return new Source(
                row.get(SOURCE.ID),
                new AgencyId(row.get(SOURCE.AGENCY_ID)),
                Source.Kind.valueOf(row.get(SOURCE.KIND)),
                row.get(SOURCE.NAME),
                row.get(SOURCE.PLACE),
                row.get(SOURCE.HOURS),
                instant(row.get(SOURCE.NEXT_AT)),
                instant(row.get(SOURCE.CHECKED_AT)),
                row.get(SOURCE.ANSWER));
    }

    static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : at.atZone(Period.BEIJING).toOffsetDateTime();
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
