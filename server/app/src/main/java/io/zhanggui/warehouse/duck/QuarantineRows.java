package io.zhanggui.warehouse.duck;

import io.zhanggui.warehouse.RejectedRow;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Writes a load's rejected rows within its transaction; they expire after 90 days. */
final class QuarantineRows {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final int BATCH = 500;

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
        String insert = "INSERT INTO quarantine VALUES (%d, %d, %d, ?, ?, ?, ?, ?)"
                .formatted(owner.load(), owner.agency(), owner.shop());
        try (PreparedStatement statement = sql.prepared(insert)) {
            for (RejectedRow row : rows) {
                statement.setLong(1, row.row());
                statement.setLong(2, row.line());
                statement.setString(3, row.codes() == null ? "" : row.codes());
                statement.setBytes(4, row.sealed());
                statement.setObject(5, LoadRecords.moment(now.plus(KEPT)));
                statement.addBatch();
                if (++written % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            if (written % BATCH != 0) {
                statement.executeBatch();
            }
        }
        return written;
    }
}
