package io.zhanggui.warehouse.duck;

import io.zhanggui.warehouse.Facts;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.Quarantine;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A real store in a folder, for the tests of other modules. */
public final class TestWarehouse implements AutoCloseable {

    private final DuckStore store;
    private final Loads loads;
    private final Facts facts;
    private final Quarantine quarantine;

    public TestWarehouse(Path folder) {
        store = new DuckStore(folder, new WarehouseSettings("400MB", 2));
        loads = new DuckLoads(store, Clock.systemUTC(), news -> {});
        facts = new DuckFacts(store);
        quarantine = new DuckQuarantine(store, Clock.systemUTC());
    }

    public Loads loads() {
        return loads;
    }

    public Facts facts() {
        return facts;
    }

    public Quarantine quarantine() {
        return quarantine;
    }

    /** The one number that a query over the store's own tables gives; null where it gives none. */
    public @Nullable BigDecimal number(String sql) {
        try (Connection connection = store.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getBigDecimal(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
