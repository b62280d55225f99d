package io.zhanggui.work.store;

import static io.zhanggui.work.store.generated.tables.Duty.DUTY;

import io.zhanggui.identity.Role;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.UserId;
import io.zhanggui.work.Duty;
import io.zhanggui.work.DutyChange;
import io.zhanggui.work.OnDayOff;
import io.zhanggui.work.Rhythm;
import io.zhanggui.work.rules.ShippedDuties;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Work that comes again. */
@Repository
public class JooqDuties {

    private final DSLContext tables;

    JooqDuties(DSLContext tables) {
        this.tables = tables;
    }

    /** Keeps it unless the agency has one of that key. */
    public void insertIfAbsent(
            AgencyId agency, String key, Bilingual title, Rhythm rhythm, int dueDay, LocalDate since, String page) {
        tables.insertInto(DUTY)
                .set(DUTY.AGENCY_ID, agency.value())
                .set(DUTY.KEY, key)
                .set(DUTY.TITLE_ZH, title.zh())
                .set(DUTY.TITLE_EN, title.en())
                .set(DUTY.RHYTHM, rhythm.name())
                .set(DUTY.DUE_DAY, dueDay)
                .set(DUTY.SINCE, since)
                .set(DUTY.PAGE, page)
                .set(DUTY.ACTIVE, true)
                .onConflict(DUTY.AGENCY_ID, DUTY.KEY)
                .doNothing()
                .execute();
    }

    /** Keeps the shipped ones that the agency does not have, switched off. */
    public void insertShipped(AgencyId agency, LocalDate since) {
        List<String> known = tables.select(DUTY.KEY)
                .from(DUTY)
                .where(DUTY.AGENCY_ID.eq(agency.value()))
                .fetch(DUTY.KEY);
        ShippedDuties.list().stream()
                .filter(shipped -> !known.contains(shipped.key()))
                .forEach(shipped -> insert(agency, shipped, since));
    }

    private void insert(AgencyId agency, ShippedDuties.Shipped shipped, LocalDate since) {
        tables.insertInto(DUTY)
                .set(DUTY.AGENCY_ID, agency.value())
                .set(DUTY.KEY, shipped.key())
                .set(DUTY.TITLE_ZH, shipped.title().zh())
                .set(DUTY.TITLE_EN, shipped.title().en())
                .set(DUTY.RHYTHM, shipped.rhythm().name())
                .set(DUTY.DUE_DAY, shipped.day())
                .set(DUTY.DAY_OFF, shipped.dayOff().name())
                .set(DUTY.SINCE, since)
                .set(DUTY.PAGE, shipped.page())
                .set(DUTY.OWNER_ROLE, shipped.role().key())
                .set(DUTY.ACTIVE, false)
                .set(DUTY.SOURCE, shipped.row())
                .onConflict(DUTY.AGENCY_ID, DUTY.KEY)
                .doNothing()
                .execute();
    }

    public void update(long id, DutyChange change, LocalDate since) {
        tables.update(DUTY)
                .set(DUTY.DUE_DAY, change.dueDay())
                .set(DUTY.DAY_OFF, change.dayOff().name())
                .set(
                        DUTY.OWNER_ROLE,
                        change.role() == null ? null : change.role().key())
                .set(
                        DUTY.ASSIGNEE,
                        change.assignee() == null ? null : change.assignee().value())
                .set(DUTY.ACTIVE, change.active())
                .set(DUTY.SINCE, since)
                .where(DUTY.ID.eq(id))
                .execute();
    }

    public Optional<Duty> find(AgencyId agency, long id) {
        return tables.selectFrom(DUTY)
                .where(DUTY.AGENCY_ID.eq(agency.value()))
                .and(DUTY.ID.eq(id))
                .fetchOptional(JooqDuties::read);
    }

    public List<Duty> list(AgencyId agency) {
        return tables.selectFrom(DUTY)
                .where(DUTY.AGENCY_ID.eq(agency.value()))
                .orderBy(DUTY.ID)
                .fetch(JooqDuties::read);
    }

    /** The active ones of all agencies. */
    public List<Duty> listActive() {
        return tables.selectFrom(DUTY).where(DUTY.ACTIVE).orderBy(DUTY.ID).fetch(JooqDuties::read);
    }

    private static Duty read(Record row) {
        Long assignee = row.get(DUTY.ASSIGNEE);
        String role = row.get(DUTY.OWNER_ROLE);
        return new Duty(
                row.get(DUTY.ID),
                new AgencyId(row.get(DUTY.AGENCY_ID)),
                row.get(DUTY.KEY),
                new Bilingual(row.get(DUTY.TITLE_ZH), row.get(DUTY.TITLE_EN)),
                Rhythm.valueOf(row.get(DUTY.RHYTHM)),
                row.get(DUTY.DUE_DAY),
                OnDayOff.valueOf(row.get(DUTY.DAY_OFF)),
                row.get(DUTY.SINCE),
                row.get(DUTY.PAGE),
                role == null ? null : Role.find(role).orElse(null),
                assignee == null ? null : new UserId(assignee),
                row.get(DUTY.ACTIVE),
                row.get(DUTY.SOURCE));
    }
}
