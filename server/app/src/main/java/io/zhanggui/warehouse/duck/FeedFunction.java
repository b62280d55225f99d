package io.zhanggui.warehouse.duck;

import io.zhanggui.warehouse.ColumnType;
import io.zhanggui.warehouse.FactColumn;
import io.zhanggui.warehouse.FactFeed;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.jspecify.annotations.Nullable;

/**
 * The SQL table function {@code fact_feed(n)}: DuckDB pulls the rows of feed {@code n} on its own threads, column by
 * column. Measured here this takes rows about three times as fast as the JDBC appender, and parsing runs in parallel.
 */
final class FeedFunction implements DuckDBTableFunction<FeedFunction.Open, FeedFunction.Open, ChunkSink> {

    static final String NAME = "fact_feed";

    private final Map<Long, Open> open = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();

    /** A feed while a statement reads it. */
    static final class Open implements AutoCloseable {
        final long number;
        final FactFeed feed;
        private final Map<Long, Open> registry;
        volatile @Nullable Exception failure;

        Open(long number, FactFeed feed, Map<Long, Open> registry) {
            this.number = number;
            this.feed = feed;
            this.registry = registry;
        }

        /** The feed as a FROM item whose columns have the types of the fact table. */
        String sql() {
            return NAME + "(" + number + ")";
        }

        @Override
        public void close() {
            registry.remove(number);
        }
    }

    Open open(FactFeed feed) {
        Open opened = new Open(numbers.incrementAndGet(), feed, open);
        open.put(opened.number, opened);
        return opened;
    }

    void register(Connection connection) throws SQLException {
        DuckDBFunctions.tableFunction()
                .withName(NAME)
                .withParameter(Long.class)
                .withFunction(this)
                .register(connection);
    }

    @Override
    public Open bind(DuckDBTableFunctionBindInfo info) {
        Open found = open.get(info.getParameter(0).getLong());
        if (found == null) {
            throw new IllegalStateException("this feed is closed");
        }
        info.addResultColumn("row_no", DuckDBColumnType.BIGINT);
        for (FactColumn column : found.feed.kind().columns()) {
            info.addResultColumn(column.name(), wireType(column.type()));
        }
        return found;
    }

    @Override
    public Open init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(Runtime.getRuntime().availableProcessors());
        return info.getBindData();
    }

    @Override
    public ChunkSink localInit(DuckDBTableFunctionInitInfo info) {
        Open opened = info.getBindData();
        return new ChunkSink(opened.feed.kind());
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo call, DuckDBDataChunkWriter chunk) throws Exception {
        Open opened = call.getBindData();
        ChunkSink sink = call.getLocalInitData();
        try {
            sink.start(chunk);
            int rows = opened.feed.fill(sink);
            sink.finish(rows);
            return rows;
        } catch (Exception e) {
            opened.failure = e;
            throw e;
        }
    }

    private static DuckDBColumnType wireType(ColumnType type) {
        return type == ColumnType.TEXT ? DuckDBColumnType.VARCHAR : DuckDBColumnType.BIGINT;
    }
}
