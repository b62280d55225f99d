package io.zhanggui.bench.deadlines;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Alarms by hand-written SQL. */
final class RawAlarms {

    private static final String TAKE = """
            select a.id, a.kind, t.id, t.agency_id, t.shop_id, t.title, t.assignee, t.due_at
            from work.alarm a join work.task t on t.id = a.task_id
            where a.fired_at is null and a.at <= ?
            order by a.at, a.id limit ? for update of a skip locked
            """;
    private static final String OPEN = """
            with opened as (
                insert into work.task (agency_id, title, assignee, due_at, state, created_by, created_at)
                select ?, '任务 ' || n, 0, now() + n * interval '1 second' * ? + interval '2 days' * ?, 'OPEN', 0, now()
                from generate_series(1, ?) n
                returning id, due_at)
            insert into work.alarm (task_id, kind, at)
            select id, 'OVERDUE', due_at from opened
            union all
            select id, 'SOON', due_at - interval '1 day' from opened where ? > 0
            """;
    private static final int AT_ONCE = 500_000;

    private final DataSource database;
    private final long agency;

    RawAlarms(DataSource database, long agency) {
        this.database = database;
        this.agency = agency;
    }

    /** Each waiting task has two alarms. */
    void fillUpTo(int waiting) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (long missing = waiting - waiting(statement); missing > 0; missing -= 2L * AT_ONCE) {
                open(connection, (int) Math.min(AT_ONCE, (missing + 1) / 2), 1);
            }
            statement.execute("analyze work.alarm");
            statement.execute("analyze work.task");
        }
    }

    private static long waiting(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from work.alarm where fired_at is null")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** So many that are due at once. */
    void addDue(int count) throws SQLException {
        try (Connection connection = database.getConnection()) {
            open(connection, count, 0);
        }
    }

    private void open(Connection connection, int count, int ahead) throws SQLException {
        try (PreparedStatement open = connection.prepareStatement(OPEN)) {
            open.setLong(1, agency);
            open.setInt(2, ahead);
            open.setInt(3, ahead);
            open.setInt(4, count);
            open.setInt(5, ahead);
            open.executeUpdate();
        }
    }

    /** What the program does when it takes alarms, in two statements. */
    int take(int limit) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            List<Long> ids = due(connection, limit);
            try (PreparedStatement update =
                    connection.prepareStatement("update work.alarm set fired_at = ? where id = any(?)")) {
                Array all = connection.createArrayOf("bigint", ids.toArray());
                update.setTimestamp(1, Timestamp.from(Instant.now()));
                update.setArray(2, all);
                update.executeUpdate();
            }
            connection.commit();
            connection.setAutoCommit(true);
            return ids.size();
        }
    }

    private static List<Long> due(Connection connection, int limit) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setTimestamp(1, Timestamp.from(Instant.now()));
            take.setInt(2, limit);
            try (ResultSet rows = take.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                    rows.getString(6);
                    rows.getTimestamp(8);
                }
            }
        }
        return ids;
    }
}
