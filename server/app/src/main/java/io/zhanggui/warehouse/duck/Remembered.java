package io.zhanggui.warehouse.duck;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.FactKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every question needs and only a load changes: which loads stand and which days are known. Kept by the version of
 * the shops' facts, so that nothing outlives a load or an undoing.
 */
final class Remembered {

    /** A load takes about 250 bytes: a twentieth of the memory there is. */
    private static final long KEPT_LOADS = Runtime.getRuntime().maxMemory() / 20 / 250;

    private static final int KEPT_DAYS = 20_000;

    private record Moment(Scope scope, @Nullable Instant asOf, long version) {}

    private record Key(Moment moment, FactKind kind) {}

    private final Versions versions;
    private final Cache<Moment, ShopLoads> loads = Caffeine.newBuilder()
            .maximumWeight(KEPT_LOADS)
            .weigher((Moment moment, ShopLoads of) -> 1 + of.count())
            .build();
    private final Cache<Key, KnownDays> days =
            Caffeine.newBuilder().maximumSize(KEPT_DAYS).build();

    Remembered(Versions versions) {
        this.versions = versions;
    }

    Standing standing(Connection connection, Scope scope, FactKind kind, @Nullable Instant asOf) throws SQLException {
        return loads(connection, moment(scope, asOf)).standing(kind);
    }

    KnownDays knownDays(Connection connection, Scope scope, FactKind kind, @Nullable Instant asOf) throws SQLException {
        Key key = new Key(moment(scope, asOf), kind);
        KnownDays known = days.getIfPresent(key);
        if (known == null) {
            known = new CoverageSql(connection, loads(connection, key.moment()), kind).read();
            days.put(key, known);
        }
        return known;
    }

    private Moment moment(Scope scope, @Nullable Instant asOf) {
        return new Moment(scope, asOf, versions.of(scope));
    }

    private ShopLoads loads(Connection connection, Moment moment) throws SQLException {
        ShopLoads known = loads.getIfPresent(moment);
        if (known == null) {
            known = ShopLoads.at(connection, moment.scope(), moment.asOf());
            loads.put(moment, known);
        }
        return known;
    }
}
