package io.zhanggui.warehouse.duck;

import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.FactsLanded;
import io.zhanggui.warehouse.LoadId;
import io.zhanggui.warehouse.LoadReceipt;
import io.zhanggui.warehouse.LoadRecord;
import io.zhanggui.warehouse.LoadSource;
import io.zhanggui.warehouse.LoadSummary;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.NewLoad;
import io.zhanggui.warehouse.WarehouseError;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Loads on DuckDB: one SQL transaction holds a load's facts, its quarantine and its record. */
final class DuckLoads implements Loads {

    private final DuckStore store;
    private final Clock clock;
    private final Consumer<FactsLanded> news;
    private final LoadRecords records;
    private final Turns turns = new Turns();
    private final AtomicLong lastLoad;

    DuckLoads(DuckStore store, Clock clock, Consumer<FactsLanded> news) {
        this.store = store;
        this.clock = clock;
        this.news = news;
        this.records = new LoadRecords(store);
        this.lastLoad = new AtomicLong(records.lastLoad());
    }

    @Override
    public LoadReceipt load(Scope scope, NewLoad load, LoadSource source) {
        FactKind kind = source.kind();
        LoadReceipt receipt;
        try (Turns.Turn turn = turns.take(scope.onlyShop(), kind);
                FeedFunction.Open feed = store.feeds().open(source)) {
            // Numbered within the turn: a later number is a later commit, which questions rely on.
            Owner owner = Owner.of(scope, lastLoad.incrementAndGet());
            receipt = inTransaction(
                    scope.onlyShop(), EnumSet.of(kind), feed, sql -> write(sql, owner, load, source, feed));
        }
        news.accept(new FactsLanded(scope.agency(), scope.onlyShop(), kind, receipt.load()));
        return receipt;
    }

    private LoadReceipt write(Sql sql, Owner owner, NewLoad load, LoadSource source, FeedFunction.Open feed)
            throws SQLException {
        FactKind kind = source.kind();
        boolean first = sql.number("SELECT count(*) FROM (SELECT 1 FROM " + kind.table() + " f WHERE " + owner.rows("f")
                        + " LIMIT 1)")
                == 0;
        Fates fates;
        LoadSummary summary;
        if (first) {
            fates = new FirstLoad(sql, kind, owner).write(feed);
            summary = source.summary();
        } else if (kind.key().isEmpty()) {
            fates = new EventLoad(sql, kind, owner).write(feed);
            summary = source.summary();
        } else {
            LaterLoad later = new LaterLoad(sql, kind, owner);
            later.stage(feed);
            summary = source.summary();
            fates = later.merge(summary.sourceTime().at());
        }
        if (kind == FactKind.ORDER_LINE) {
            long gaveWay = new LineIdentity(sql, owner).settle();
            fates = new Fates(fates.accepted() - gaveWay, fates.updated(), fates.unchanged() + gaveWay);
        }
        long quarantined = new QuarantineRows(sql, owner, clock.instant()).write(summary.rejected());
        LoadReceipt receipt = new LoadReceipt(
                new LoadId(owner.load()),
                summary.read(),
                fates.accepted(),
                fates.updated(),
                fates.unchanged(),
                quarantined,
                null);
        LoadRecords.insert(sql, owner, kind, load, receipt, summary, clock.instant());
        return receipt;
    }

    @Override
    public List<LoadRecord> listAlike(Scope scope, NewLoad load, String fingerprintStart) {
        return records.listAlike(scope, load, fingerprintStart);
    }

    @Override
    public LoadReceipt repeat(Scope scope, NewLoad load, LoadRecord equal) {
        Owner owner = Owner.of(scope, lastLoad.incrementAndGet());
        LoadReceipt first = equal.receipt();
        LoadReceipt receipt = new LoadReceipt(
                new LoadId(owner.load()),
                first.read(),
                0,
                0,
                first.read() - first.quarantined(),
                first.quarantined(),
                first.load());
        LoadSummary summary = new LoadSummary(
                first.read(), equal.sourceTime(), equal.period(), equal.periodOrigin(), equal.fingerprint(), List.of());
        inTransaction(scope.onlyShop(), EnumSet.of(equal.kind()), null, sql -> {
            LoadRecords.insert(sql, owner, equal.kind(), load, receipt, summary, clock.instant());
            return receipt;
        });
        news.accept(new FactsLanded(scope.agency(), scope.onlyShop(), equal.kind(), receipt.load()));
        return receipt;
    }

    @Override
    public LoadRecord undo(Scope scope, LoadId load, UserId by) {
        LoadRecord record = find(scope, load).orElseThrow(() -> new Failure(WarehouseError.NO_SUCH_LOAD, load.value()));
        if (record.undone() != null) {
            throw new Failure(WarehouseError.ALREADY_UNDONE, load.value());
        }
        Instant now = clock.instant();
        try (Turns.Turn turn = turns.take(record.shop(), record.kind())) {
            inTransaction(record.shop(), EnumSet.allOf(FactKind.class), null, sql -> {
                long written = sql.run(
                        "INSERT INTO load_retraction VALUES (?, ?, ?)",
                        load.value(),
                        LoadRecords.moment(now),
                        by.value());
                return written + takeBackMended(sql, record, now, by);
            });
        }
        news.accept(new FactsLanded(scope.agency(), record.shop(), record.kind(), load));
        return find(scope, load).orElseThrow();
    }

    /** Rows mended by hand are part of their file: they go when nothing stands for the file any more. */
    private static long takeBackMended(Sql sql, LoadRecord record, Instant now, UserId by) throws SQLException {
        LoadId repeats = record.receipt().repeats();
        long original = (repeats == null ? record.receipt().load() : repeats).value();
        String standing = "load_id NOT IN (SELECT load_id FROM load_retraction)";
        if (sql.number(
                        "SELECT count(*) FROM load WHERE (load_id = ? OR repeats = ?) AND " + standing,
                        original,
                        original)
                > 0) {
            return 0;
        }
        return sql.run(
                "INSERT INTO load_retraction SELECT DISTINCT by_load, CAST(? AS TIMESTAMPTZ), CAST(? AS BIGINT) FROM"
                        + " quarantine_mended WHERE load_id = ? AND by_load NOT IN (SELECT load_id FROM load_retraction)",
                LoadRecords.moment(now),
                by.value(),
                original);
    }

    @Override
    public Optional<LoadRecord> find(Scope scope, LoadId load) {
        return records.find(scope, load);
    }

    @Override
    public List<LoadRecord> listAll(Scope scope, Collection<LoadId> loads) {
        return records.listAll(scope, loads);
    }

    @Override
    public List<LoadRecord> list(Scope scope, int offset, int limit) {
        return records.list(scope, offset, limit);
    }

    @Override
    public long count(Scope scope) {
        return records.count(scope);
    }

    private interface Work<T> {
        T run(Sql sql) throws SQLException;
    }

    /** Whatever becomes of it, answers given before are no longer taken for today's. */
    private <T> T inTransaction(
            ShopId shop, Set<FactKind> kinds, FeedFunction.@org.jspecify.annotations.Nullable Open feed, Work<T> work) {
        try (Connection connection = store.connection()) {
            Sql sql = new Sql(connection);
            sql.run("BEGIN TRANSACTION");
            try {
                T result = work.run(sql);
                sql.run("COMMIT");
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(sql, e);
                throw e;
            }
        } catch (SQLException e) {
            Exception cause = feed == null ? null : feed.failure;
            throw cause instanceof Failure refused ? refused : DuckStore.failure(cause == null ? e : cause);
        } finally {
            kinds.forEach(kind -> store.versions().change(shop, kind));
        }
    }

    private static void rollBack(Sql sql, Exception because) {
        try {
            sql.run("ROLLBACK");
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }
}
