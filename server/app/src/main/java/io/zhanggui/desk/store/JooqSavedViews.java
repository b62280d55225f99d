package io.zhanggui.desk.store;

import static io.zhanggui.desk.store.generated.tables.SavedView.SAVED_VIEW;

import io.zhanggui.desk.SavedView;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.UserId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Views by who saved them. */
@Repository
public class JooqSavedViews {

    private final DSLContext tables;
    private final Clock clock;

    JooqSavedViews(DSLContext tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** One's own and those shared in the agency, by name. */
    public List<SavedView> list(AgencyId agency, UserId user) {
        return tables.selectFrom(SAVED_VIEW)
                .where(SAVED_VIEW.AGENCY_ID.eq(agency.value()))
                .and(SAVED_VIEW.BY_USER.eq(user.value()).or(SAVED_VIEW.SHARED))
                .orderBy(SAVED_VIEW.NAME, SAVED_VIEW.ID)
                .fetch(JooqSavedViews::read);
    }

    /** All of the agency's, private ones too. */
    public List<SavedView> listAll(AgencyId agency) {
        return tables.selectFrom(SAVED_VIEW)
                .where(SAVED_VIEW.AGENCY_ID.eq(agency.value()))
                .orderBy(SAVED_VIEW.NAME, SAVED_VIEW.ID)
                .fetch(JooqSavedViews::read);
    }

    public Optional<SavedView> find(AgencyId agency, long id) {
        return tables.selectFrom(SAVED_VIEW)
                .where(SAVED_VIEW.AGENCY_ID.eq(agency.value()))
                .and(SAVED_VIEW.ID.eq(id))
                .fetchOptional(JooqSavedViews::read);
    }

    /** A new one, or another place under a name the person used before. */
    public SavedView save(AgencyId agency, UserId user, String name, String address, boolean shared) {
        OffsetDateTime now = clock.instant().atZone(Period.BEIJING).toOffsetDateTime();
        Long id = tables.insertInto(SAVED_VIEW)
                .set(SAVED_VIEW.AGENCY_ID, agency.value())
                .set(SAVED_VIEW.BY_USER, user.value())
                .set(SAVED_VIEW.NAME, name)
                .set(SAVED_VIEW.ADDRESS, address)
                .set(SAVED_VIEW.SHARED, shared)
                .set(SAVED_VIEW.SAVED_AT, now)
                .onConflict(SAVED_VIEW.AGENCY_ID, SAVED_VIEW.BY_USER, SAVED_VIEW.NAME)
                .doUpdate()
                .set(SAVED_VIEW.ADDRESS, address)
                .set(SAVED_VIEW.SHARED, shared)
                .set(SAVED_VIEW.SAVED_AT, now)
                .returningResult(SAVED_VIEW.ID)
                .fetchOneInto(Long.class);
        return find(agency, Objects.requireNonNull(id)).orElseThrow();
    }

    public void delete(AgencyId agency, long id) {
        tables.deleteFrom(SAVED_VIEW)
                .where(SAVED_VIEW.AGENCY_ID.eq(agency.value()))
                .and(SAVED_VIEW.ID.eq(id))
                .execute();
    }

    private static SavedView read(Record row) {
        return new SavedView(
                row.get(SAVED_VIEW.ID),
                new UserId(row.get(SAVED_VIEW.BY_USER)),
                row.get(SAVED_VIEW.NAME),
                row.get(SAVED_VIEW.ADDRESS),
                row.get(SAVED_VIEW.SHARED),
                row.get(SAVED_VIEW.SAVED_AT).toInstant());
    }
}
