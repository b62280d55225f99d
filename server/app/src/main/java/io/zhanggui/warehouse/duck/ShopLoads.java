package io.zhanggui.warehouse.duck;

import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.FactKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All loads of some shops up to a moment, of every kind. They are read in two statements: a board asks of eight kinds which
 * loads stand and which days they speak of, and one statement each cost more time than the facts themselves.
 */
final class ShopLoads {

    /**
     * One load.
     *
     * @param repeats the load whose file it brought again
     * @param written how many rows it wrote
     * @param period the days it speaks of, where it says so
     */
    private record Load(
            long number,
            long shop,
            FactKind kind,
            @Nullable Long repeats,
            long written,
            boolean takenBack,
            @Nullable Period period,
            Instant committed,
            LocalDateTime sourceTime) {

        static Load of(ResultSet row) throws SQLException {
            LocalDate from = row.getObject("period_from", LocalDate.class);
            LocalDate to = row.getObject("period_to", LocalDate.class);
            return new Load(
                    row.getLong("load_id"),
                    row.getLong("shop_id"),
                    FactKind.valueOf(row.getString("kind")),
                    row.getObject("repeats", Long.class),
                    row.getLong("written"),
                    row.getBoolean("taken_back"),
                    from == null || to == null || !from.isBefore(to) ? null : new Period(from, to),
                    row.getObject("committed_at", OffsetDateTime.class).toInstant(),
                    row.getObject("source_time", LocalDateTime.class));
        }
    }

    private final Scope scope;
    private final Map<FactKind, List<Load>> standing = new EnumMap<>(FactKind.class);
    private final Map<FactKind, Standing> standings = new EnumMap<>(FactKind.class);
    private final int count;

    private ShopLoads(Scope scope, @Nullable Instant asOf, List<Load> all, Map<FactKind, Set<Long>> superseding) {
        this.scope = scope;
        this.count = all.size();
        Map<Long, Load> byNumber = new HashMap<>();
        Map<FactKind, List<Load>> byKind = new EnumMap<>(FactKind.class);
        all.forEach(load -> {
            byNumber.put(load.number(), load);
            byKind.computeIfAbsent(load.kind(), none -> new ArrayList<>()).add(load);
        });
        for (FactKind kind : FactKind.values()) {
            List<Load> own = byKind.getOrDefault(kind, List.of());
            List<Load> stand = standing(own, byNumber);
            List<Long> numbers = stand.stream().map(Load::number).toList();
            Set<Long> better = superseding.getOrDefault(kind, Set.of());
            standing.put(kind, stand);
            standings.put(
                    kind,
                    new Standing(
                            scope,
                            kind,
                            numbers,
                            own.stream().noneMatch(Load::takenBack),
                            asOf == null,
                            numbers.stream().filter(better::contains).toList(),
                            stand.stream().mapToLong(Load::written).sum()));
        }
    }

    static ShopLoads at(Connection connection, Scope scope, @Nullable Instant asOf) throws SQLException {
        return new ShopLoads(scope, asOf, read(connection, scope, asOf), superseding(connection, scope));
    }

    /** What stands by itself, and what a load that stands brought again; in the order of their numbers. */
    private static List<Load> standing(List<Load> own, Map<Long, Load> byNumber) {
        return own.stream()
                .filter(load -> !load.takenBack())
                .flatMap(load -> load.repeats() == null
                        ? Stream.of(load)
                        : Stream.of(load, Objects.requireNonNull(byNumber.get(load.repeats()))))
                .distinct()
                .sorted(Comparator.comparingLong(Load::number))
                .toList();
    }

    Standing standing(FactKind kind) {
        return Objects.requireNonNull(standings.get(kind));
    }

    /** The days that files of events of a kind speak of, in every one of the shops. */
    NavigableSet<LocalDate> spokenDays(FactKind kind) {
        Map<Long, Set<LocalDate>> byShop = new HashMap<>();
        for (Load load : loads(kind)) {
            Period period = load.period();
            if (period != null) {
                period.from()
                        .datesUntil(period.to())
                        .forEach(byShop.computeIfAbsent(load.shop(), none -> new HashSet<>())::add);
            }
        }
        if (byShop.size() < scope.shops().size()) {
            return new TreeSet<>();
        }
        NavigableSet<LocalDate> inAll = new TreeSet<>(byShop.values().iterator().next());
        byShop.values().forEach(inAll::retainAll);
        return inAll;
    }

    @Nullable
    Instant latestLoad(FactKind kind) {
        return loads(kind).stream()
                .map(Load::committed)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    @Nullable
    LocalDateTime latestSource(FactKind kind) {
        return loads(kind).stream()
                .map(Load::sourceTime)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** How many loads there are, of all kinds. */
    int count() {
        return count;
    }

    private List<Load> loads(FactKind kind) {
        return standing.getOrDefault(kind, List.of());
    }

    private static List<Load> read(Connection connection, Scope scope, @Nullable Instant asOf) throws SQLException {
        String query = "SELECT l.load_id, l.shop_id, l.kind, l.accepted + l.updated AS written, l.period_from,"
                + " l.period_to, l.committed_at, l.source_time, l.load_id IN (SELECT load_id FROM load_retraction"
                + (asOf == null ? "" : " WHERE undone_at <= ?") + ") AS taken_back, l.repeats"
                + " FROM load l WHERE l.agency_id = ? AND l.shop_id IN (" + Standing.shops(scope) + ")"
                + (asOf == null ? "" : " AND l.committed_at <= ?");
        List<Load> loads = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            int place = 1;
            if (asOf != null) {
                statement.setObject(place++, LoadRecords.moment(asOf));
            }
            statement.setLong(place++, scope.agency().value());
            if (asOf != null) {
                statement.setObject(place, LoadRecords.moment(asOf));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    loads.add(Load.of(rows));
                }
            }
        }
        return loads;
    }

    /** The loads of some shops that hold better versions of facts of others. */
    private static Map<FactKind, Set<Long>> superseding(Connection connection, Scope scope) throws SQLException {
        Map<FactKind, Set<Long>> found = new EnumMap<>(FactKind.class);
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT DISTINCT kind, by_load FROM superseded WHERE shop_id IN ("
                                + Standing.shops(scope) + ")");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.computeIfAbsent(FactKind.valueOf(rows.getString("kind")), none -> new HashSet<>())
                        .add(rows.getLong("by_load"));
            }
        }
        return found;
    }
}
