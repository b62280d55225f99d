package io.zhanggui.warehouse.duck;

import io.zhanggui.warehouse.ColumnType;
import io.zhanggui.warehouse.FactColumn;
import io.zhanggui.warehouse.FactKind;
import java.util.List;
import java.util.stream.Collectors;

/** Pieces of SQL that follow from a kind's columns. */
final class FactSql {

    private final FactKind kind;

    FactSql(FactKind kind) {
        this.kind = kind;
    }

    /** {@code "order_no", "status", …} */
    String columns() {
        return list(kind.columns(), "");
    }

    /** {@code a."order_no", a."status", …} */
    String columns(String alias) {
        return list(kind.columns(), alias + ".");
    }

    /** {@code a."order_no"}, the columns that identify a fact. */
    String key(String alias) {
        return list(kind.key(), alias + ".");
    }

    /** The columns of a feed, turned from how they travel into what the table holds. */
    String fromWire(String alias) {
        return kind.columns().stream().map(c -> fromWire(alias, c)).collect(Collectors.joining(", "));
    }

    /** Rows of {@code from} with the occurrence added to keys that are only descriptions. */
    String counted(String from) {
        return kind.describedKey()
                .map(FactSql::quoted)
                .map(column -> "(SELECT * REPLACE (CASE WHEN starts_with(d." + column + ", '~') THEN d." + column
                        + " || '#' || row_number() OVER (PARTITION BY " + key("d") + " ORDER BY d.row_no) ELSE d."
                        + column + " END AS " + column + ") FROM " + from + " d)")
                .orElse(from);
    }

    /** {@code a.k1 = b.k1 AND …} */
    String sameKey(String a, String b) {
        return kind.key().stream()
                .map(c -> a + "." + quoted(c) + " = " + b + "." + quoted(c))
                .collect(Collectors.joining(" AND "));
    }

    /** All columns equal, nothing known counting as equal to nothing known. */
    String sameContent(String a, String b) {
        return kind.columns().stream()
                .map(c -> a + "." + quoted(c) + " IS NOT DISTINCT FROM " + b + "." + quoted(c))
                .collect(Collectors.joining(" AND "));
    }

    /** How far along a fact is, for two exports of the same moment; 0 where the kind has no states. */
    String rank(String alias) {
        return kind.findColumn("state_rank").isPresent() ? "coalesce(" + alias + ".\"state_rank\", 0)" : "0";
    }

    private static String fromWire(String alias, FactColumn column) {
        String value = alias + "." + quoted(column);
        String converted = switch (column.type()) {
            case TEXT, WHOLE, MONEY, PERSON -> value;
            case DECIMAL -> "CAST(" + value + " * CAST(0.000001 AS DECIMAL(7,6)) AS DECIMAL(18,6))";
            case DAY -> "DATE '1970-01-01' + CAST(" + value + " AS INTEGER)";
            case MOMENT -> "make_timestamp(" + value + ")";
            case FLAG -> value + " <> 0";
        };
        return column.type() == ColumnType.TEXT ? value : converted + " AS " + quoted(column);
    }

    private static String list(List<FactColumn> columns, String prefix) {
        return columns.stream().map(c -> prefix + quoted(c)).collect(Collectors.joining(", "));
    }

    private static String quoted(FactColumn column) {
        return '"' + column.name() + '"';
    }
}
