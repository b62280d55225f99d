package io.zhanggui.desk.today;

import io.zhanggui.warehouse.Aggregate;
import io.zhanggui.warehouse.Aggregate.Condition;
import io.zhanggui.warehouse.FactRows;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of facts by the names of their columns. */
final class Cases {

    /** More single cases than this are counted but not shown. */
    static final int MOST = 2_000;

    private final FactRows rows;

    Cases(FactRows rows) {
        this.rows = rows;
    }

    /** A count of rows that meet all conditions. */
    static Aggregate counted(String name, Condition... conditions) {
        return new Aggregate(name, Aggregate.Function.COUNT, null, List.of(conditions));
    }

    static Condition equal(String column, String value) {
        return new Condition(column, Condition.Test.EQUALS, value);
    }

    List<Case> list() {
        List<Case> cases = new ArrayList<>();
        for (List<@Nullable Object> row : rows.rows()) {
            cases.add(new Case(row));
        }
        return cases;
    }

    long total() {
        return rows.total();
    }

    /** One row. */
    final class Case {
        private final List<@Nullable Object> cells;

        Case(List<@Nullable Object> cells) {
            this.cells = cells;
        }

        @Nullable
        String text(String column) {
            Object cell = cell(column);
            return cell == null ? null : cell.toString();
        }

        @Nullable
        LocalDateTime moment(String column) {
            Object cell = cell(column);
            return switch (cell) {
                case null -> null;
                case Timestamp moment -> moment.toLocalDateTime();
                case LocalDateTime moment -> moment;
                case LocalDate day -> day.atStartOfDay();
                default -> throw new IllegalStateException(column + " is no moment: " + cell.getClass());
            };
        }

        /** Fen as yuan. */
        @Nullable
        String yuan(String column) {
            Object cell = cell(column);
            return cell == null
                    ? null
                    : new BigDecimal(cell.toString()).movePointLeft(2).toPlainString();
        }

        /** The number of its shop. */
        long shop() {
            return ((Number) Objects.requireNonNull(cell("shop_id"))).longValue();
        }

        /** A page about its shop and, where it is known, the day of it. */
        String page(String page, @Nullable LocalDateTime moment) {
            String ofShop = page + "&shop=" + shop();
            return moment == null
                    ? ofShop
                    : ofShop + "&from=" + moment.toLocalDate() + "&to="
                            + moment.toLocalDate().plusDays(1);
        }

        boolean isTrue(String column) {
            return Boolean.TRUE.equals(cell(column));
        }

        private @Nullable Object cell(String column) {
            int at = rows.columns().indexOf(column);
            return at < 0 ? null : cells.get(at);
        }
    }
}
