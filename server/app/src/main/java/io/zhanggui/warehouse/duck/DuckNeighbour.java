package io.zhanggui.warehouse.duck;

import io.zhanggui.database.NeighbourStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Tells whether the store of facts will be migrated, before anything is. */
public final class DuckNeighbour implements NeighbourStore {

    static final String FOLDER = "warehouse";

    /** It reads one number, after whatever a killed run left in the write-ahead log. */
    private static final WarehouseSettings MODEST = new WarehouseSettings("480MB", 1);

    @Override
    public boolean isOlder(Path data) {
        Path file = data.resolve(FOLDER).resolve(DuckStore.FILE);
        if (!Files.exists(file)) {
            return false;
        }
        // Not read-only: what a killed run left in the write-ahead log has to come into the file before it is copied.
        try (Connection connection = DuckStore.connect(file, MODEST)) {
            return new DuckMigrations(connection).areDue();
        } catch (SQLException e) {
            throw DuckStore.failure(e);
        }
    }
}
