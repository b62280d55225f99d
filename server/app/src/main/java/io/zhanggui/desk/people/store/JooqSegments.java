package io.zhanggui.desk.people.store;

import static io.zhanggui.desk.store.generated.tables.Segment.SEGMENT;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.UserId;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Segments that agencies keep. */
@Repository
public class JooqSegments {

    private final DSLContext tables;
    private final Clock clock;

    JooqSegments(DSLContext tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * One row.
     *
     * @param shippedKey of the shipped segment it stands for; null for one of the agency's own
     * @param rule JSON of its conditions
     * @param hidden whether it only takes the shipped one away
     */
    public record Kept(long id, @Nullable String shippedKey, String name, String note, String rule, boolean hidden) {}

    /** Those of an agency, in the order they were made. */
    public List<Kept> list(AgencyId agency) {
        return tables.selectFrom(SEGMENT)
                .where(SEGMENT.AGENCY_ID.eq(agency.value()))
                .orderBy(SEGMENT.ID)
                .fetch(JooqSegments::read);
    }

    public Optional<Kept> find(AgencyId agency, long id) {
        return tables.selectFrom(SEGMENT)
                .where(SEGMENT.AGENCY_ID.eq(agency.value()))
                .and(SEGMENT.ID.eq(id))
                .fetchOptional(JooqSegments::read);
    }

    /** A new one; with a shipped key it takes the place of what stood for that before. */
    public long insert(AgencyId agency, UserId by, Kept segment) {
        return Objects.requireNonNull(tables.insertInto(SEGMENT)
                .set(SEGMENT.AGENCY_ID, agency.value())
                .set(SEGMENT.SHIPPED_KEY, segment.shippedKey())
                .set(SEGMENT.NAME, segment.name())
                .set(SEGMENT.NOTE, segment.note())
                .set(SEGMENT.RULE, segment.rule())
                .set(SEGMENT.HIDDEN, segment.hidden())
                .set(SEGMENT.BY_USER, by.value())
                .set(SEGMENT.CHANGED_AT, clock.instant().atZone(Period.BEIJING).toOffsetDateTime())
                .onConflict(SEGMENT.AGENCY_ID, SEGMENT.SHIPPED_KEY)
                .doUpdate()
                .set(SEGMENT.NAME, segment.name())
                .set(SEGMENT.NOTE, segment.note())
                .set(SEGMENT.RULE, segment.rule())
                .set(SEGMENT.HIDDEN, segment.hidden())
                .set(SEGMENT.BY_USER, by.value())
                .set(SEGMENT.CHANGED_AT, clock.instant().atZone(Period.BEIJING).toOffsetDateTime())
                .returningResult(SEGMENT.ID)
                .fetchOneInto(Long.class));
    }

    public void update(UserId by, Kept segment) {
        tables.update(SEGMENT)
                .set(SEGMENT.NAME, segment.name())
                .set(SEGMENT.NOTE, segment.note())
                .set(SEGMENT.RULE, segment.rule())
                .set(SEGMENT.HIDDEN, segment.hidden())
                .set(SEGMENT.BY_USER, by.value())
                .set(SEGMENT.CHANGED_AT, clock.instant().atZone(Period.BEIJING).toOffsetDateTime())
                .where(SEGMENT.ID.eq(segment.id()))
                .execute();
    }

    public void delete(long id) {
        tables.deleteFrom(SEGMENT).where(SEGMENT.ID.eq(id)).execute();
    }

    private static Kept read(Record row) {
        return new Kept(
                row.get(SEGMENT.ID),
                row.get(SEGMENT.SHIPPED_KEY),
                row.get(SEGMENT.NAME),
                row.get(SEGMENT.NOTE),
                row.get(SEGMENT.RULE),
                row.get(SEGMENT.HIDDEN));
    }
}
