package io.zhanggui.warehouse.duck;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.Facts;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.LoadsContract;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on the real DuckDB, and what is particular to it. */
class DuckLoadsTest extends LoadsContract {

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-06-10T00:00:00Z");
    private DuckStore store;
    private Loads loads;
    private Facts facts;

    @BeforeEach
    void open() {
        store = new DuckStore(folder, new WarehouseSettings("400MB", 2));
        Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        loads = new DuckLoads(store, clock, news -> {});
        facts = new DuckFacts(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void every_kind_has_its_table_with_its_columns() throws Exception {
        try (Connection connection = store.connection();
                Statement statement = connection.createStatement()) {
            for (FactKind kind : FactKind.values()) {
                List<String> found = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery("SELECT column_name, data_type FROM duckdb_columns()"
                        + " WHERE table_name = '" + kind.table() + "' ORDER BY column_index")) {
                    while (rows.next()) {
                        found.add(rows.getString(1) + ":" + rows.getString(2));
                    }
                }
                List<String> expected = new ArrayList<>(
                        List.of("agency_id:BIGINT", "shop_id:BIGINT", "load_id:BIGINT", "row_no:BIGINT"));
                kind.columns()
                        .forEach(column ->
                                expected.add(column.name() + ":" + column.type().sql()));
                assertThat(found).as(kind.table()).isEqualTo(expected);
            }
        }
    }

    @Override
    protected Loads loads() {
        return loads;
    }

    @Override
    protected Facts facts() {
        return facts;
    }

    @Override
    protected Instant later() {
        now = now.plus(Duration.ofMinutes(1));
        return now;
    }
}
