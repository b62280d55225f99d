package io.zhanggui.warehouse.duck;

import io.zhanggui.warehouse.FactKind;
import java.sql.SQLException;

/**
 * The way of events, which have no id: an event is its columns and its occurrence among equal rows of one file. A file
 * that holds an event three times where two are known adds one.
 */
final class EventLoad {

    private final Sql sql;
    private final FactKind kind;
    private final FactSql pieces;
    private final Owner owner;

    EventLoad(Sql sql, FactKind kind, Owner owner) {
        this.sql = sql;
        this.kind = kind;
        this.pieces = new FactSql(kind);
        this.owner = owner;
    }

    Fates write(FeedFunction.Open feed) throws SQLException {
        new Effective(sql, kind, owner).collect();
        sql.run("CREATE OR REPLACE TEMP TABLE stage AS SELECT f.row_no, " + pieces.fromWire("f") + " FROM " + feed.sql()
                + " f");
        sql.run("CREATE OR REPLACE TEMP TABLE fate AS WITH"
                + " standing AS (SELECT f.load_id, f.row_no, " + pieces.columns("f") + " FROM " + kind.table() + " f"
                + " WHERE " + owner.rows("f") + " AND " + Effective.isStated(kind, "f")
                + " AND f.happened_at BETWEEN (SELECT min(happened_at) FROM stage) AND (SELECT max(happened_at) FROM stage)),"
                + " known AS (SELECT *, row_number() OVER (PARTITION BY " + pieces.columns("standing")
                + " ORDER BY load_id, row_no) AS occurrence FROM standing),"
                + " given AS (SELECT *, row_number() OVER (PARTITION BY " + pieces.columns("stage")
                + " ORDER BY row_no) AS occurrence FROM stage)"
                + " SELECT g.row_no, k.load_id AS known_load, k.row_no AS known_row FROM given g"
                + " LEFT JOIN known k ON k.occurrence = g.occurrence AND " + pieces.sameContent("k", "g"));
        long written = sql.run("INSERT INTO " + kind.table() + " SELECT " + owner.columns() + ", g.row_no, "
                + pieces.columns("g") + " FROM stage g JOIN fate t ON t.row_no = g.row_no WHERE t.known_load IS NULL");
        long attested = sql.run("INSERT INTO attested SELECT '" + kind + "', known_load, known_row, " + owner.load()
                + " FROM fate WHERE known_load IS NOT NULL");
        sql.run("DROP TABLE stage");
        sql.run("DROP TABLE fate");
        return new Fates(written, 0, attested);
    }
}
