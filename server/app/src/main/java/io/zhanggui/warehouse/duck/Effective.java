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

    /** Who states which row: its own load (row_no NULL: all its rows), and each load that attested it. */
    static String assertions(FactKind kind) {
        return "(SELECT load_id, NULL AS row_no, load_id AS by_load FROM effective"
                + " UNION ALL SELECT a.load_id, a.row_no, a.by_load FROM attested a WHERE a.kind = '" + kind
                + "' AND a.by_load IN (SELECT load_id FROM effective))";
    }
}
