package io.zhanggui.warehouse.duck;

import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.warehouse.FactKind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How often the facts of each shop and kind changed while this store is open: after each commit, before anyone is told.
 */
final class Versions {

    private record Place(ShopId shop, FactKind kind) {}

    private static final Set<FactKind> ALL = EnumSet.allOf(FactKind.class);

    private final Map<Place, AtomicLong> changes = new ConcurrentHashMap<>();

    void change(ShopId shop, FactKind kind) {
        changes.computeIfAbsent(new Place(shop, kind), first -> new AtomicLong())
                .incrementAndGet();
    }

    /** The sum over the shops and all kinds, which no change leaves as it was. */
    long of(Scope scope) {
        return of(scope, ALL);
    }

    /** The sum over the shops and these kinds. */
    long of(Scope scope, Collection<FactKind> kinds) {
        long sum = 0;
        for (ShopId shop : scope.shops()) {
            for (FactKind kind : kinds) {
                AtomicLong count = changes.get(new Place(shop, kind));
                sum += count == null ? 0 : count.get();
            }
        }
        return sum;
    }
}
