package io.zhanggui.warehouse.duck;

import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.BasketPairs;
import io.zhanggui.warehouse.Baskets;
import io.zhanggui.warehouse.Relation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is bought together, on DuckDB. */
final class DuckBaskets implements Baskets {

    private static final SqlFile LINES = SqlFile.read("/baskets/lines.sql");
    private static final SqlFile ORDERS = SqlFile.read("/baskets/orders.sql");
    private static final SqlFile PAIRS = SqlFile.read("/baskets/pairs.sql");

    private final DuckStore store;
    private final RelationSql relations = new RelationSql();

    DuckBaskets(DuckStore store) {
        this.store = store;
    }

    @Override
    public BasketPairs listPairs(Scope scope, Period period, int fewest, int most, @Nullable Instant asOf) {
        try (Connection connection = store.connection()) {
            String things = LINES.with("lines", relations.render(connection, scope, Relation.ORDER_LINES, asOf))
                    .with("from", period.from())
                    .with("to", period.to())
                    .text();
            List<BasketPairs.Pair> pairs = pairs(connection, things, fewest, most);
            String sql = ORDERS.with("things", things).with("largest", LARGEST).text();
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return new BasketPairs(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(6),
                        row.getDouble(5),
                        pairs);
            }
        } catch (SQLException e) {
            throw DuckStore.failure(e);
        }
    }

    private static List<BasketPairs.Pair> pairs(Connection connection, String things, int fewest, int most)
            throws SQLException {
        String sql = PAIRS.with("things", things)
                .with("largest", LARGEST)
                .with("fewest", fewest)
                .with("most", most)
                .text();
        List<BasketPairs.Pair> pairs = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                pairs.add(new BasketPairs.Pair(thing(rows, 1), thing(rows, 5), rows.getLong(9)));
            }
        }
        return pairs;
    }

    private static BasketPairs.Thing thing(ResultSet row, int first) throws SQLException {
        return new BasketPairs.Thing(
                BasketPairs.Kind.valueOf(row.getString(first)),
                row.getString(first + 1),
                row.getString(first + 2),
                row.getLong(first + 3));
    }
}
