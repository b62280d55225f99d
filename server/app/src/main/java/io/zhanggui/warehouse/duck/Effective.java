package io.zhanggui.warehouse.duck;

import io.zhanggui.warehouse.FactKind;
import java.sql.SQLException;

/** Which loads of a shop and kind stand now: not taken back, or repeated by one that is not. */
final class Effective {

    private final Sql sql;
    private final FactKind kind;
    private final Owner owner;

    Effective(Sql sql, FactKind kind, Owner owner) {
        this.sql = sql;
        this.kind = kind;
        this.owner = owner;
    }

    /** Fills the temporary table {@code effective}. */
    void collect() throws SQLException {
        sql.run(
                "CREATE OR REPLACE TEMP TABLE effective AS WITH standing AS (SELECT l.load_id, l.repeats FROM load l WHERE "
                        + owner.rows("l") + " AND l.kind = '" + kind
                        + "' AND l.load_id NOT IN (SELECT load_id FROM load_retraction))"
                        + " SELECT load_id FROM standing UNION SELECT repeats FROM standing WHERE repeats IS NOT NULL");
    }

    /**
     * Who states which of some rows, and of what time: each row's own load, and each load that attested it. Two plain
     * joins, since one with an OR would compare every row of a load with every attestation of it.
     *
     * @param rows a table with load_id and row_no
     */
    static String statements(FactKind kind, String rows) {
        return "SELECT v.load_id, v.row_no, l.load_id AS by_load, l.source_time FROM " + rows
                + " v JOIN load l ON l.load_id = v.load_id WHERE l.load_id IN (SELECT load_id FROM effective)"
                + " UNION ALL SELECT v.load_id, v.row_no, l.load_id, l.source_time FROM " + rows
                + " v JOIN attested a ON a.load_id = v.load_id AND a.row_no = v.row_no JOIN load l ON l.load_id = a.by_load"
                + " WHERE a.kind = '" + kind + "' AND a.by_load IN (SELECT load_id FROM effective)";
    }

    /** That a row is stated by its own load or by one that attested it. */
    static String isStated(FactKind kind, String row) {
        return "(" + row + ".load_id IN (SELECT load_id FROM effective) OR (" + row + ".load_id, " + row
                + ".row_no) IN (SELECT (a.load_id, a.row_no) FROM attested a WHERE a.kind = '" + kind
                + "' AND a.by_load IN (SELECT load_id FROM effective)))";
    }
}
