package io.zhanggui.warehouse.duck;

import io.zhanggui.warehouse.FactKind;
import java.sql.SQLException;

/**
 * Lines of one order came from exports that identify them well (sub-order ids) or poorly (a place among like lines).
 * An order's poorer lines give way to its better ones, whichever came first.
 */
final class LineIdentity {

    private final Sql sql;
    private final Owner owner;

    LineIdentity(Sql sql, Owner owner) {
        this.sql = sql;
        this.owner = owner;
    }

    /** How many rows of this load gave way to better lines that are known; they said nothing new. */
    long settle() throws SQLException {
        FactKind kind = FactKind.ORDER_LINE;
        new Effective(sql, kind, owner).collect();
        sql.run("CREATE OR REPLACE TEMP TABLE touched AS SELECT f.load_id, f.row_no, f.order_no, f.line_rank FROM "
                + kind.table() + " f WHERE " + owner.rows("f")
                + " AND f.order_no IN (SELECT order_no FROM " + kind.table() + " WHERE load_id = " + owner.load() + ")"
                + " AND (f.load_id = " + owner.load() + " OR f.load_id IN (SELECT load_id FROM effective))");
        String into = "INSERT INTO superseded SELECT DISTINCT " + owner.shop() + ", '" + kind
                + "', poor.load_id, poor.row_no, good.load_id"
                + " FROM touched poor JOIN touched good ON good.order_no = poor.order_no"
                + " AND good.line_rank > poor.line_rank WHERE ";
        sql.run(into + "poor.load_id <> " + owner.load() + " AND good.load_id = " + owner.load());
        sql.run(into + "poor.load_id = " + owner.load());
        long gaveWay = sql.number("SELECT count(DISTINCT poor.row_no) FROM touched poor JOIN touched good"
                + " ON good.order_no = poor.order_no AND good.line_rank > poor.line_rank WHERE poor.load_id = "
                + owner.load());
        sql.run("DROP TABLE touched");
        return gaveWay;
    }
}
