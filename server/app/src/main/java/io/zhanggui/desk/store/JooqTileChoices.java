package io.zhanggui.desk.store;

import static io.zhanggui.desk.store.generated.tables.BoardTile.BOARD_TILE;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.UserId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The tiles that people put on their boards. */
@Repository
public class JooqTileChoices {

    private final DSLContext tables;

    JooqTileChoices(DSLContext tables) {
        this.tables = tables;
    }

    /** Keys of metrics in order; none where the person chose none. */
    public List<String> list(AgencyId agency, UserId user) {
        return tables.select(BOARD_TILE.METRIC)
                .from(BOARD_TILE)
                .where(BOARD_TILE.AGENCY_ID.eq(agency.value()))
                .and(BOARD_TILE.BY_USER.eq(user.value()))
                .orderBy(BOARD_TILE.PLACE)
                .fetch(BOARD_TILE.METRIC);
    }

    /** Keys of metrics by person, of all in the agency who chose any. */
    public Map<UserId, List<String>> listAll(AgencyId agency) {
        Map<UserId, List<String>> chosen = new LinkedHashMap<>();
        tables.select(BOARD_TILE.BY_USER, BOARD_TILE.METRIC)
                .from(BOARD_TILE)
                .where(BOARD_TILE.AGENCY_ID.eq(agency.value()))
                .orderBy(BOARD_TILE.BY_USER, BOARD_TILE.PLACE)
                .forEach(row -> chosen.computeIfAbsent(new UserId(row.value1()), user -> new ArrayList<>())
                        .add(row.value2()));
        return chosen;
    }

    /** These instead of those chosen before. */
    public void replace(AgencyId agency, UserId user, List<String> metrics) {
        tables.transaction(configuration -> {
            DSLContext inside = configuration.dsl();
            inside.deleteFrom(BOARD_TILE)
                    .where(BOARD_TILE.AGENCY_ID.eq(agency.value()))
                    .and(BOARD_TILE.BY_USER.eq(user.value()))
                    .execute();
            for (int place = 0; place < metrics.size(); place++) {
                inside.insertInto(BOARD_TILE)
                        .set(BOARD_TILE.AGENCY_ID, agency.value())
                        .set(BOARD_TILE.BY_USER, user.value())
                        .set(BOARD_TILE.PLACE, place)
                        .set(BOARD_TILE.METRIC, metrics.get(place))
                        .execute();
            }
        });
    }
}
