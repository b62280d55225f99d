package io.zhanggui.warehouse.duck;

import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** How often the facts of each shop changed while this store is open: after each commit, before anyone is told. */
final class Versions {

    private final Map<ShopId, AtomicLong> changes = new ConcurrentHashMap<>();

    void change(ShopId shop) {
        changes.computeIfAbsent(shop, first -> new AtomicLong()).incrementAndGet();
    }

    /** The sum over the shops, which no change leaves as it was. */
    long of(Scope scope) {
        long sum = 0;
        for (ShopId shop : scope.shops()) {
            AtomicLong count = changes.get(shop);
            sum += count == null ? 0 : count.get();
        }
        return sum;
    }
}
