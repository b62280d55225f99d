package io.zhanggui.connect.store;

import static io.zhanggui.connect.store.generated.tables.RememberedMapping.REMEMBERED_MAPPING;

import io.zhanggui.connect.Said;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.UserId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Mappings of tables of one's own, by agency. */
@Repository
public class JooqMappings {

    private static final TypeReference<Map<String, String>> COLUMNS = new TypeReference<>() {};

    private final DSLContext tables;
    private final JsonMapper json;
    private final Clock clock;

    JooqMappings(DSLContext tables, JsonMapper json, Clock clock) {
        this.tables = tables;
        this.json = json;
        this.clock = clock;
    }

    /** The agency's mappings, by name. */
    public List<Said.Mapping> list(AgencyId agency) {
        return tables.select(REMEMBERED_MAPPING.NAME, REMEMBERED_MAPPING.KIND, REMEMBERED_MAPPING.COLUMNS)
                .from(REMEMBERED_MAPPING)
                .where(REMEMBERED_MAPPING.AGENCY_ID.eq(agency.value()))
                .orderBy(REMEMBERED_MAPPING.NAME)
                .fetch(row ->
                        new Said.Mapping(row.value1(), row.value2(), json.readValue(row.value3(), COLUMNS), true));
    }

    /** Keeps a mapping; one of the same name is replaced. */
    public void save(AgencyId agency, Said.Mapping mapping, UserId by) {
        String columns = json.writeValueAsString(mapping.fieldsByColumn());
        tables.insertInto(REMEMBERED_MAPPING)
                .set(REMEMBERED_MAPPING.AGENCY_ID, agency.value())
                .set(REMEMBERED_MAPPING.NAME, mapping.name())
                .set(REMEMBERED_MAPPING.KIND, mapping.kind())
                .set(REMEMBERED_MAPPING.COLUMNS, columns)
                .set(
                        REMEMBERED_MAPPING.CREATED_AT,
                        clock.instant().atZone(Period.BEIJING).toOffsetDateTime())
                .set(REMEMBERED_MAPPING.BY_USER, by.value())
                .onConflict(REMEMBERED_MAPPING.AGENCY_ID, REMEMBERED_MAPPING.NAME)
                .doUpdate()
                .set(REMEMBERED_MAPPING.KIND, mapping.kind())
                .set(REMEMBERED_MAPPING.COLUMNS, columns)
                .execute();
    }
}
