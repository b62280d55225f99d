package io.zhanggui.warehouse.duck;

import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.Quarantine;
import io.zhanggui.warehouse.QuarantineContract;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract of the quarantine on the real DuckDB. */
class DuckQuarantineTest extends QuarantineContract {

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-06-10T00:00:00Z");
    private DuckStore store;
    private Loads loads;
    private Quarantine quarantine;

    @BeforeEach
    void open() {
        store = new DuckStore(folder, new WarehouseSettings("400MB", 2));
        Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        loads = new DuckLoads(store, clock, news -> {});
        quarantine = new DuckQuarantine(store, clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected Loads loads() {
        return loads;
    }

    @Override
    protected Quarantine quarantine() {
        return quarantine;
    }

    @Override
    protected Instant now() {
        return now;
    }

    @Override
    protected void pass(Duration time) {
        now = now.plus(time);
    }
}
