package io.zhanggui.warehouse.duck;

import io.zhanggui.warehouse.Facts;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.Quarantine;
import java.nio.file.Path;
import java.time.Clock;

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

    @Override
    public void close() {
        store.close();
    }
}
