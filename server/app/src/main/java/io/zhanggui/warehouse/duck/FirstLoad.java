package io.zhanggui.warehouse.duck;

import io.zhanggui.warehouse.FactKind;
import java.sql.SQLException;

/**
 * The way of a shop's first load of a kind: rows go straight into the fact table, since there is nothing to compare
 * them with. Only a key that the file itself holds twice needs a second look.
 */
final class FirstLoad {

    private final Sql sql;
    private final FactKind kind;
    private final FactSql pieces;
    private final Owner owner;

    FirstLoad(Sql sql, FactKind kind, Owner owner) {
        this.sql = sql;
        this.kind = kind;
        this.pieces = new FactSql(kind);
        this.owner = owner;
    }

    Fates write(FeedFunction.Open feed) throws SQLException {
        long rows = sql.run("INSERT INTO " + kind.table() + " SELECT " + owner.columns() + ", f.row_no, "
                + pieces.fromWire("f") + " FROM " + pieces.counted(feed.sql()) + " f");
        if (kind.key().isEmpty() || rows == 0) {
            return new Fates(rows, 0, 0);
        }
        long keys = sql.number("SELECT count(*) FROM (SELECT DISTINCT " + pieces.key("f") + " FROM " + kind.table()
                + " f WHERE f.load_id = " + owner.load() + ")");
        return keys == rows ? new Fates(rows, 0, 0) : settleTwins(rows, keys);
    }

    /** Of rows with one key the furthest state wins, then the last row; the others are its history. */
    private Fates settleTwins(long rows, long keys) throws SQLException {
        sql.run("CREATE OR REPLACE TEMP TABLE twins AS SELECT f.*, row_number() OVER (PARTITION BY " + pieces.key("f")
                + " ORDER BY " + pieces.rank("f") + " DESC, f.row_no DESC) AS place FROM " + kind.table()
                + " f WHERE f.load_id = " + owner.load());
        sql.run("INSERT INTO superseded SELECT " + owner.shop() + ", '" + kind
                + "', load_id, row_no, load_id FROM twins WHERE place > 1");
        long same = sql.number("SELECT count(*) FROM twins t JOIN twins w ON w.place = 1 AND "
                + pieces.sameKey("t", "w") + " WHERE t.place > 1 AND " + pieces.sameContent("t", "w"));
        sql.run("DROP TABLE twins");
        return new Fates(keys, rows - keys - same, same);
    }
}
