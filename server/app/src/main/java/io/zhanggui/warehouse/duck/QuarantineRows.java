package io.zhanggui.warehouse.duck;

import io.zhanggui.warehouse.RejectedRow;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.duckdb.DuckDBAppender;

/** Writes a load's rejected rows within its transaction; they expire after 90 days. */
final class QuarantineRows {

    private static final Duration KEPT = Duration.ofDays(90);

    private final Sql sql;
    private final Owner owner;
    private final Instant now;

    QuarantineRows(Sql sql, Owner owner, Instant now) {
        this.sql = sql;
        this.owner = owner;
        this.now = now;
    }

    long write(Iterable<RejectedRow> rows) throws SQLException {
        long written = 0;
        try (DuckDBAppender appender = sql.appender("quarantine")) {
            for (RejectedRow row : rows) {
                appender.beginRow();
                appender.append(owner.load());
                appender.append(owner.agency());
                appender.append(owner.shop());
                appender.append(row.row());
                appender.append(row.line());
                appender.append(row.codes() == null ? "" : row.codes());
                appender.append(row.sealed());
                appender.append(LoadRecords.moment(now.plus(KEPT)));
                appender.endRow();
                written++;
            }
        }
        return written;
    }
}
