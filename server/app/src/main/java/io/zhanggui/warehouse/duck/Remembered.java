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

    private static final int KEPT = 20_000;

    private record Key(Scope scope, FactKind kind, @Nullable Instant asOf, long version) {}

    private interface Reading<T> {
        T of(Connection connection, Key key) throws SQLException;
    }

    private final Versions versions;
    private final Cache<Key, Standing> standings =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Cache<Key, KnownDays> days =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Remembered(Versions versions) {
        this.versions = versions;
    }

    Standing standing(Connection connection, Scope scope, FactKind kind, @Nullable Instant asOf) throws SQLException {
        return get(standings, connection, key(scope, kind, asOf), Remembered::read);
    }

    KnownDays knownDays(Connection connection, Scope scope, FactKind kind, @Nullable Instant asOf) throws SQLException {
        Key key = key(scope, kind, asOf);
        Standing standing = get(standings, connection, key, Remembered::read);
        return get(days, connection, key, (open, same) -> new CoverageSql(open, standing).read());
    }

    private Key key(Scope scope, FactKind kind, @Nullable Instant asOf) {
        return new Key(scope, kind, asOf, versions.of(scope));
    }

    private static Standing read(Connection connection, Key key) throws SQLException {
        return Standing.at(connection, key.scope(), key.kind(), key.asOf());
    }

    private static <T> T get(Cache<Key, T> cache, Connection connection, Key key, Reading<T> reading)
            throws SQLException {
        T known = cache.getIfPresent(key);
        if (known == null) {
            known = reading.of(connection, key);
            cache.put(key, known);
        }
        return known;
    }
}
