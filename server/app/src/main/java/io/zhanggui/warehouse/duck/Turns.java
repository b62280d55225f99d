package io.zhanggui.warehouse.duck;

import io.zhanggui.shared.ShopId;
import io.zhanggui.warehouse.FactKind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One writer at a time for each shop and kind. A load compares its rows with what is there, and DuckDB's snapshot
 * would hide what another load commits meanwhile; two loads that cannot touch the same fact need not wait.
 */
final class Turns {

    private record Place(ShopId shop, FactKind kind) {}

    private final Map<Place, ReentrantLock> locks = new ConcurrentHashMap<>();

    /** Held until closed. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    Turn take(ShopId shop, FactKind kind) {
        ReentrantLock lock = locks.computeIfAbsent(new Place(shop, kind), place -> new ReentrantLock());
        lock.lock();
        return lock::unlock;
    }
}
