package io.zhanggui.warehouse.duck;

import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.Attribute;
import io.zhanggui.warehouse.BuyerHistories;
import io.zhanggui.warehouse.BuyerMonths;
import io.zhanggui.warehouse.BuyerTable;
import io.zhanggui.warehouse.Relation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Histories of buyers on DuckDB. */
final class DuckBuyerHistories implements BuyerHistories {

    /** Grain: one buyer and day. Inputs: the paid orders of the period. A day with nothing kept is no purchase. */
    private static final String PURCHASES = """
            WITH purchase AS (
                SELECT buyer, CAST(paid_at AS DATE) AS day, sum(kept_now)::BIGINT AS kept
                FROM (%s) o
                WHERE paid_at >= ? AND paid_at < ? AND buyer IS NOT NULL AND kept_now > 0
                GROUP BY ALL
            )
            """;

    /** Grain: one buyer. */
    private static final String HISTORIES = PURCHASES + """
            SELECT
                min(day) - DATE '1970-01-01' AS first_day,
                count(*) AS purchases,
                COALESCE((min(day, 2))[2] - min(day), 0) AS second_after,
                max(day) - min(day) AS last_after,
                CAST(? AS DATE) - min(day) AS age,
                arg_min(kept, day) AS first_fen,
                sum(kept)::BIGINT AS total_fen
            FROM purchase
            GROUP BY buyer
            ORDER BY first_day, purchases, last_after, total_fen
            """;

    /** Grain: first month and month. Inputs: the paid orders; who is new since when. */
    private static final String MONTHS = """
            SELECT CAST(first AS DATE), CAST(month AS DATE), count(*)
            FROM (
                SELECT DISTINCT
                    o.buyer, date_trunc('month', f.value) AS first, date_trunc('month', o.paid_at) AS month
                FROM (%s) o
                JOIN (%s) f ON f.shop_id = o.shop_id AND f.key = o.buyer
                WHERE o.paid_at >= ? AND o.paid_at < ? AND f.value >= ?
            ) m
            GROUP BY ALL
            ORDER BY ALL
            """;

    private static final String WITHOUT_BUYER =
            "SELECT count(*) FROM (%s) o WHERE paid_at >= ? AND paid_at < ? AND buyer IS NULL";

    private final DuckStore store;
    private final RelationSql relations = new RelationSql();

    DuckBuyerHistories(DuckStore store) {
        this.store = store;
    }

    @Override
    public BuyerTable read(Scope scope, Period period, @Nullable Instant asOf) {
        try (Connection connection = store.connection()) {
            String orders = relations.render(connection, scope, Relation.ORDERS, asOf);
            long without = countWithoutBuyer(connection, orders, period);
            return histories(connection, orders, period, without);
        } catch (SQLException e) {
            throw DuckStore.failure(e);
        }
    }

    @Override
    public List<BuyerMonths> listMonths(Scope scope, Period period, @Nullable Instant asOf) {
        try (Connection connection = store.connection()) {
            String orders = relations.render(connection, scope, Relation.ORDERS, asOf);
            String buyers = relations.render(connection, scope, Attribute.BUYER_KIND, asOf);
            try (PreparedStatement statement = connection.prepareStatement(MONTHS.formatted(orders, buyers))) {
                bind(statement, period);
                statement.setObject(3, period.from());
                try (ResultSet rows = statement.executeQuery()) {
                    List<BuyerMonths> months = new ArrayList<>();
                    while (rows.next()) {
                        months.add(new BuyerMonths(month(rows, 1), month(rows, 2), rows.getLong(3)));
                    }
                    return months;
                }
            }
        } catch (SQLException e) {
            throw DuckStore.failure(e);
        }
    }

    private static YearMonth month(ResultSet row, int column) throws SQLException {
        return YearMonth.from(row.getObject(column, LocalDate.class));
    }

    private static long countWithoutBuyer(Connection connection, String orders, Period period) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WITHOUT_BUYER.formatted(orders))) {
            bind(statement, period);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static BuyerTable histories(Connection connection, String orders, Period period, long without)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HISTORIES.formatted(orders))) {
            bind(statement, period);
            statement.setObject(3, period.to());
            try (ResultSet rows = statement.executeQuery()) {
                Columns columns = new Columns();
                while (rows.next()) {
                    columns.add(rows);
                }
                return columns.table(without);
            }
        }
    }

    private static void bind(PreparedStatement statement, Period period) throws SQLException {
        statement.setObject(1, period.from());
        statement.setObject(2, period.to());
    }

    /** Growing columns. */
    private static final class Columns {
        private final IntStream.Builder firstDay = IntStream.builder();
        private final IntStream.Builder purchases = IntStream.builder();
        private final IntStream.Builder secondAfter = IntStream.builder();
        private final IntStream.Builder lastAfter = IntStream.builder();
        private final IntStream.Builder age = IntStream.builder();
        private final LongStream.Builder firstFen = LongStream.builder();
        private final LongStream.Builder totalFen = LongStream.builder();

        void add(ResultSet row) throws SQLException {
            firstDay.add(row.getInt(1));
            purchases.add(row.getInt(2));
            secondAfter.add(row.getInt(3));
            lastAfter.add(row.getInt(4));
            age.add(row.getInt(5));
            firstFen.add(row.getLong(6));
            totalFen.add(row.getLong(7));
        }

        BuyerTable table(long without) {
            return new BuyerTable(
                    firstDay.build().toArray(),
                    purchases.build().toArray(),
                    secondAfter.build().toArray(),
                    lastAfter.build().toArray(),
                    age.build().toArray(),
                    firstFen.build().toArray(),
                    totalFen.build().toArray(),
                    without);
        }
    }
}
