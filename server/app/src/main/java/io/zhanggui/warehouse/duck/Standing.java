package io.zhanggui.warehouse.duck;

import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.FactKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The loads that stood for some shops and a kind at some moment, and the facts in force by them: stated by such a load
 * (its own or one that attested it) and not superseded by such a load.
 *
 * @param scope the shops
 * @param kind the kind
 * @param loads load numbers
 * @param allOwn whether every load up to the moment stands; then no fact stands on an attestation alone
 * @param now whether the moment is now; then, where all loads stand, their facts are all facts up to the last load
 * @param superseding those of the loads that hold better versions of facts of others
 * @param rows how many rows the loads wrote
 */
record Standing(
        Scope scope, FactKind kind, List<Long> loads, boolean allOwn, boolean now, List<Long> superseding, long rows) {

    static Standing at(Connection connection, Scope scope, FactKind kind, @Nullable Instant asOf) throws SQLException {
        return ShopLoads.at(connection, scope, asOf).standing(kind);
    }

    /** The facts in force, as a FROM item without alias. */
    String factsInForce() {
        if (loads.isEmpty()) {
            return "(SELECT * FROM " + kind.table() + " WHERE false)";
        }
        return "(SELECT f.* FROM " + kind.table() + " f WHERE f.agency_id = "
                + scope.agency().value() + " AND f.shop_id IN (" + shops(scope) + ") AND " + stated() + inForce()
                + ")";
    }

    private String stated() {
        if (allOwn) {
            return upToLast() ? "f.load_id <= " + loads.getLast() : "f.load_id IN " + numbers(loads);
        }
        return "(f.load_id IN " + numbers(loads) + " OR EXISTS (SELECT 1 FROM attested a WHERE a.kind = '" + kind
                + "' AND a.load_id = f.load_id AND a.row_no = f.row_no AND a.by_load IN " + numbers(loads) + "))";
    }

    /** All loads stand that there are: a list of them, which takes time to plan, would say no more than the last. */
    private boolean upToLast() {
        return allOwn && now;
    }

    private String inForce() {
        return superseding.isEmpty()
                ? ""
                : " AND NOT EXISTS (SELECT 1 FROM superseded s WHERE s.shop_id IN (" + shops(scope) + ") AND s.kind = '"
                        + kind
                        + "' AND s.load_id = f.load_id AND s.row_no = f.row_no AND s.by_load "
                        + (upToLast() ? "<= " + loads.getLast() : "IN " + numbers(superseding)) + ")";
    }

    private static String numbers(List<Long> loads) {
        return loads.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    static String shops(Scope scope) {
        return scope.shopNumbers().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
