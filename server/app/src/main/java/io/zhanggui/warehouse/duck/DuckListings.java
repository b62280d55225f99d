package io.zhanggui.warehouse.duck;

import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.Listings;
import io.zhanggui.warehouse.Relation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;

/** What shops have on sale, on DuckDB. */
final class DuckListings implements Listings {

    private static final SqlFile ON_SALE = SqlFile.read("/listings/on_sale.sql");

    private final DuckStore store;
    private final RelationSql relations = new RelationSql();

    DuckListings(DuckStore store) {
        this.store = store;
    }

    @Override
    public void read(Scope scope, Consumer<Listing> reader) {
        try (Connection connection = store.connection()) {
            String sql = ON_SALE.with("item_period", inForce(connection, scope, FactKind.ITEM_PERIOD))
                    .with("item_master", inForce(connection, scope, FactKind.ITEM_MASTER))
                    .with("lines", relations.render(connection, scope, Relation.ORDER_LINES, null))
                    .with("days", DAYS)
                    .text();
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.accept(listing(rows));
                }
            }
        } catch (SQLException e) {
            throw DuckStore.failure(e);
        }
    }

    private static String inForce(Connection connection, Scope scope, FactKind kind) throws SQLException {
        return Standing.at(connection, scope, kind, null).factsInForce();
    }

    private static Listing listing(ResultSet row) throws SQLException {
        return new Listing(
                new ShopId(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, Long.class),
                row.getObject(6, LocalDate.class));
    }
}
