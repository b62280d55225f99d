package io.zhanggui.warehouse.duck;

import io.zhanggui.warehouse.FactKind;
import java.sql.SQLException;
import java.time.LocalDateTime;

/**
 * The way of a load into a shop that already has facts of the kind. Rows wait in {@code stage} and are compared with
 * every version that stands; better is the later source time, then the further state, then the later load.
 *
 * <ul>
 *   <li>unknown key: written;
 *   <li>equal to the version in force: not written, but <em>attested</em>, so that it outlives the undoing of the first;
 *   <li>another content: written as a version; whichever of two versions is poorer is <em>superseded</em> by the
 *       load of the better one. All pairs are noted, so that undoing any load brings back the right one.
 * </ul>
 */
final class LaterLoad {

    private final Sql sql;
    private final FactKind kind;
    private final FactSql pieces;
    private final Owner owner;

    LaterLoad(Sql sql, FactKind kind, Owner owner) {
        this.sql = sql;
        this.kind = kind;
        this.pieces = new FactSql(kind);
        this.owner = owner;
    }

    void stage(FeedFunction.Open feed) throws SQLException {
        sql.run("CREATE OR REPLACE TEMP TABLE stage AS SELECT f.row_no, " + pieces.fromWire("f") + " FROM "
                + pieces.counted(feed.sql()) + " f");
    }

    Fates merge(LocalDateTime sourceTime) throws SQLException {
        collectKnown();
        decide(sourceTime);
        writeVersions();
        long attested = attest();
        supersede(sourceTime);
        long former = count("former");
        Fates fates = new Fates(count("new"), count("wins") + former, attested + count("twin") + count("loses"));
        for (String table : new String[] {"stage", "versions", "stated", "known", "fate"}) {
            sql.run("DROP TABLE " + table);
        }
        return fates;
    }

    /** Every version that stands under a key of the stage, with the latest time it was stated. */
    private void collectKnown() throws SQLException {
        new Effective(sql, kind, owner).collect();
        sql.run("CREATE OR REPLACE TEMP TABLE versions AS SELECT f.load_id, f.row_no, " + pieces.columns("f") + " FROM "
                + kind.table() + " f SEMI JOIN stage g ON " + pieces.sameKey("f", "g") + " WHERE " + owner.rows("f"));
        sql.run("CREATE OR REPLACE TEMP TABLE stated AS " + Effective.statements(kind, "versions"));
        sql.run("CREATE OR REPLACE TEMP TABLE known AS SELECT v.*, t.stated_at, s.row_no IS NULL AS in_force"
                + " FROM versions v"
                + " JOIN (SELECT load_id, row_no, max(source_time) AS stated_at FROM stated GROUP BY load_id, row_no) t"
                + " ON t.load_id = v.load_id AND t.row_no = v.row_no"
                + " LEFT JOIN (SELECT DISTINCT load_id, row_no FROM superseded WHERE shop_id = " + owner.shop()
                + " AND kind = '" + kind
                + "' AND by_load IN (SELECT load_id FROM effective)) s"
                + " ON s.load_id = v.load_id AND s.row_no = v.row_no");
    }

    private void decide(LocalDateTime sourceTime) throws SQLException {
        sql.run(
                "CREATE OR REPLACE TEMP TABLE fate AS"
                        + " WITH placed AS (SELECT g.*, row_number() OVER (PARTITION BY " + pieces.key("g")
                        + " ORDER BY " + pieces.rank("g") + " DESC, g.row_no DESC) AS place FROM stage g)"
                        + " SELECT p.row_no, " + pieces.key("p") + ", " + pieces.rank("p") + " AS rank, CASE"
                        + " WHEN p.place > 1 AND " + pieces.sameContent("p", "w") + " THEN 'twin'"
                        + " WHEN p.place > 1 THEN 'former'"
                        + " WHEN k.load_id IS NULL THEN 'new'"
                        + " WHEN " + pieces.sameContent("p", "k") + " THEN 'same'"
                        + " WHEN " + better("k", pieces.rank("p")) + " THEN 'wins'"
                        + " ELSE 'loses' END AS fate"
                        + " FROM placed p"
                        + " JOIN placed w ON w.place = 1 AND " + pieces.sameKey("w", "p")
                        + " LEFT JOIN known k ON k.in_force AND " + pieces.sameKey("k", "p"),
                sourceTime,
                sourceTime);
    }

    /** This load's row is better than version {@code k}: two places for the source time. */
    private String better(String k, String rank) {
        return "(? > " + k + ".stated_at OR (? = " + k + ".stated_at AND " + rank + " >= " + pieces.rank(k) + "))";
    }

    private void writeVersions() throws SQLException {
        sql.run("INSERT INTO " + kind.table() + " SELECT " + owner.columns() + ", g.row_no, " + pieces.columns("g")
                + " FROM stage g JOIN fate t ON t.row_no = g.row_no WHERE t.fate NOT IN ('same', 'twin')");
    }

    private long attest() throws SQLException {
        return sql.run("INSERT INTO attested SELECT '" + kind + "', k.load_id, k.row_no, " + owner.load()
                + " FROM fate t JOIN known k ON k.in_force AND " + pieces.sameKey("k", "t")
                + " WHERE t.fate = 'same'");
    }

    private void supersede(LocalDateTime sourceTime) throws SQLException {
        String into = "INSERT INTO superseded SELECT " + owner.shop() + ", '" + kind + "', ";
        sql.run(into + owner.load() + ", t.row_no, " + owner.load() + " FROM fate t WHERE t.fate = 'former'");
        sql.run(into + "k.load_id, k.row_no, " + owner.load() + " FROM fate t JOIN known k ON NOT k.in_force AND "
                + pieces.sameKey("k", "t") + " WHERE t.fate = 'same'");
        sql.run(
                into + "k.load_id, k.row_no, " + owner.load() + " FROM fate t JOIN known k ON "
                        + pieces.sameKey("k", "t") + " WHERE t.fate IN ('wins', 'loses') AND " + better("k", "t.rank"),
                sourceTime,
                sourceTime);
        sql.run(
                into + owner.load() + ", t.row_no, e.by_load FROM fate t JOIN known k ON " + pieces.sameKey("k", "t")
                        + " JOIN stated e ON e.load_id = k.load_id AND e.row_no = k.row_no"
                        + " WHERE t.fate IN ('wins', 'loses') AND NOT " + better("k", "t.rank"),
                sourceTime,
                sourceTime);
    }

    private long count(String fate) throws SQLException {
        return sql.number("SELECT count(*) FROM fate WHERE fate = '" + fate + "'");
    }
}
