package io.zhanggui.warehouse.duck;

import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.Attribute;
import io.zhanggui.warehouse.BuyerKinds;
import io.zhanggui.warehouse.BuyerSegments;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.PriceBand;
import io.zhanggui.warehouse.Relation;
import io.zhanggui.warehouse.SegmentCount;
import io.zhanggui.warehouse.SegmentRule;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Segments of buyers on DuckDB. */
final class DuckBuyerSegments implements BuyerSegments {

    private static final SqlFile PAID = SqlFile.read("/people/paid_orders.sql");
    private static final SqlFile KINDS = SqlFile.read("/people/buyer_kinds.sql");
    private static final SqlFile CATEGORIES = SqlFile.read("/people/categories.sql");
    private static final SqlFile PRICES = SqlFile.read("/people/price_bands.sql");
    private static final SegmentCount NOBODY = new SegmentCount(0, 0, 0, 0);

    private final DuckStore store;
    private final RelationSql relations = new RelationSql();

    DuckBuyerSegments(DuckStore store) {
        this.store = store;
    }

    @Override
    public BuyerKinds kinds(Scope scope, Period period, int months, @Nullable Instant asOf) {
        YearMonth last = YearMonth.from(period.to().minusDays(1));
        return with(connection -> {
            String sql = KINDS.with("paid", paid(connection, scope, period, asOf))
                    .with("from", period.from())
                    .with("since", last.minusMonths(months - 1L).atDay(1))
                    .text();
            List<BuyerKinds.Row> whole = new ArrayList<>();
            List<BuyerKinds.Row> byMonth = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    LocalDate month = rows.getObject(1, LocalDate.class);
                    BuyerKinds.Row row = new BuyerKinds.Row(
                            month == null ? null : YearMonth.from(month),
                            BuyerKinds.Kind.valueOf(rows.getString(2)),
                            rows.getLong(3),
                            rows.getLong(4),
                            rows.getLong(5),
                            rows.getLong(6));
                    (month == null ? whole : byMonth).add(row);
                }
            }
            return new BuyerKinds(whole, byMonth);
        });
    }

    @Override
    public List<SegmentCount> count(Scope scope, Period period, List<SegmentRule> rules, @Nullable Instant asOf) {
        if (rules.isEmpty()) {
            return List.of();
        }
        return with(connection -> {
            SegmentSql sql = new SegmentSql(period.from());
            String text = sql.counts(paid(connection, scope, period, asOf), categories(connection, scope, asOf), rules);
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                for (int place = 0; place < sql.bound().size(); place++) {
                    statement.setObject(place + 1, sql.bound().get(place));
                }
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    List<SegmentCount> counts = new ArrayList<>();
                    for (int rule = 0; rule < rules.size(); rule++) {
                        counts.add(count(row, 4 * rule + 1));
                    }
                    return counts;
                }
            }
        });
    }

    @Override
    public List<PriceBand> listPriceBands(Scope scope, Period period, List<Long> bounds, @Nullable Instant asOf) {
        return with(connection -> {
            String sql = PRICES.with("paid", paid(connection, scope, period, asOf))
                    .with("from", period.from())
                    .with("bounds", bounds.stream().map(String::valueOf).collect(Collectors.joining(", ")))
                    .text();
            List<PriceBand> bands = new ArrayList<>();
            for (int band = 0; band <= bounds.size(); band++) {
                bands.add(new PriceBand(
                        band == 0 ? 0 : bounds.get(band - 1), band == bounds.size() ? null : bounds.get(band), NOBODY));
            }
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    int place = rows.getInt(1);
                    PriceBand band = bands.get(place);
                    bands.set(place, new PriceBand(band.fromFen(), band.belowFen(), count(rows, 2)));
                }
            }
            return bands;
        });
    }

    private String paid(Connection connection, Scope scope, Period period, @Nullable Instant asOf) throws SQLException {
        return PAID.with("orders", relations.render(connection, scope, Relation.ORDERS, asOf))
                .with("buyers", relations.render(connection, scope, Attribute.BUYER_KIND, asOf))
                .with("to", period.to())
                .text();
    }

    private String categories(Connection connection, Scope scope, @Nullable Instant asOf) throws SQLException {
        return CATEGORIES
                .with("lines", relations.render(connection, scope, Relation.ORDER_LINES, asOf))
                .with(
                        "masters",
                        Standing.at(connection, scope, FactKind.ITEM_MASTER, asOf)
                                .factsInForce())
                .text();
    }

    private static SegmentCount count(ResultSet row, int first) throws SQLException {
        return new SegmentCount(
                row.getLong(first), row.getLong(first + 1), row.getLong(first + 2), row.getLong(first + 3));
    }

    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = store.connection()) {
            return work.run(connection);
        } catch (SQLException e) {
            throw DuckStore.failure(e);
        }
    }
}
