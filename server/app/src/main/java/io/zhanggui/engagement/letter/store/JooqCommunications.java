package io.zhanggui.engagement.letter.store;

import static io.zhanggui.engagement.letter.store.generated.tables.Communication.COMMUNICATION;
import static io.zhanggui.engagement.letter.store.generated.tables.Satisfaction.SATISFACTION;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.letter.Communication;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Communication calendars as they were last agreed. */
@Repository
public class JooqCommunications {

    private final DSLContext tables;
    private final JsonMapper json;

    JooqCommunications(DSLContext tables, JsonMapper json) {
        this.tables = tables;
        this.json = json;
    }

    /** A calendar; what was due before the first day is not asked for. */
    public record Kept(ClientId client, LocalDate since, Communication agreed) {}

    public Optional<Kept> find(AgencyId agency, ClientId client) {
        return tables.selectFrom(COMMUNICATION)
                .where(COMMUNICATION.AGENCY_ID.eq(agency.value()))
                .and(COMMUNICATION.CLIENT_ID.eq(client.value()))
                .fetchOptional(this::read);
    }

    /** All there are. */
    public Map<AgencyId, List<Kept>> listAll() {
        return tables.selectFrom(COMMUNICATION)
                .orderBy(COMMUNICATION.ID)
                .fetchGroups(row -> new AgencyId(row.get(COMMUNICATION.AGENCY_ID)), this::read);
    }

    public void write(AgencyId agency, Kept kept, UserId by, Instant at) {
        String content = json.writeValueAsString(kept.agreed());
        tables.insertInto(COMMUNICATION)
                .set(COMMUNICATION.AGENCY_ID, agency.value())
                .set(COMMUNICATION.CLIENT_ID, kept.client().value())
                .set(COMMUNICATION.SINCE, kept.since())
                .set(COMMUNICATION.CONTENT, content)
                .set(COMMUNICATION.BY_USER, by.value())
                .set(COMMUNICATION.AT, at.atZone(Period.BEIJING).toOffsetDateTime())
                .onConflict(COMMUNICATION.CLIENT_ID)
                .doUpdate()
                .set(COMMUNICATION.CONTENT, content)
                .set(COMMUNICATION.BY_USER, by.value())
                .set(COMMUNICATION.AT, at.atZone(Period.BEIJING).toOffsetDateTime())
                .execute();
    }

    /** How many answered the survey of a month. */
    public int countAnswers(ClientId client, LocalDate month) {
        return tables.fetchCount(
                SATISFACTION, SATISFACTION.CLIENT_ID.eq(client.value()).and(SATISFACTION.MONTH.eq(month)));
    }

    private Kept read(Record row) {
        return new Kept(
                new ClientId(row.get(COMMUNICATION.CLIENT_ID)),
                row.get(COMMUNICATION.SINCE),
                json.readValue(row.get(COMMUNICATION.CONTENT), Communication.class));
    }
}
