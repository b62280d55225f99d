package io.zhanggui.connect.formats;

import io.zhanggui.connect.formats.FormatColumn.Use;
import io.zhanggui.warehouse.ColumnType;
import io.zhanggui.warehouse.FactColumn;
import io.zhanggui.warehouse.FactKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One export that sellers download, in all its vintages.
 *
 * @param key stable name, such as {@code order_list}
 * @param zh Chinese name
 * @param en English name
 * @param fact what its rows become
 * @param where menu path in the seller's backend
 * @param needs what must be said beside the file
 * @param constants fields with the same value in each row
 * @param rules what must hold or follows within a row
 * @param excludes columns that another format has and this one never
 * @param headerless whether the file has no header and is told by its content
 * @param columns all known columns
 */
public record Format(
        String key,
        String zh,
        String en,
        FactKind fact,
        String where,
        Set<Need> needs,
        Map<String, String> constants,
        Set<RowRule> rules,
        List<String> excludes,
        boolean headerless,
        List<FormatColumn> columns) {

    /** Fields whose moments lie ahead of the file that names them. */
    private static final Set<String> PROMISES = Set.of("timeout_at");

    /** What a file of this format does not say itself. */
    public enum Need {
        /** The day that the file's state is of. */
        AS_OF,
        /** The period that its figures are of. */
        PERIOD,
        /** The item that its figures are of. */
        ITEM
    }

    public Format {
        needs = Set.copyOf(needs);
        constants = Map.copyOf(new TreeMap<>(constants));
        rules = Set.copyOf(rules);
        excludes = List.copyOf(excludes);
        columns = List.copyOf(columns);
    }

    /** The columns a file must have. */
    public List<FormatColumn> required() {
        return columns.stream().filter(FormatColumn::required).toList();
    }

    /**
     * A format for a table of the user's own.
     *
     * @param key its name for the program
     * @param name its name for people
     * @param fact what its rows become
     * @param fieldsByColumn a field of the fact for each column of the file that is kept; other columns are ignored.
     *     {@code province} reads an address, {@code from_day} a day or a range
     * @throws IllegalArgumentException where a field is unknown
     */
    public static Format ofMapping(String key, String name, FactKind fact, Map<String, String> fieldsByColumn) {
        List<FormatColumn> columns = new ArrayList<>();
        for (Map.Entry<String, String> entry : fieldsByColumn.entrySet()) {
            columns.add(mapped(fact, entry.getKey(), entry.getValue()));
        }
        Set<RowRule> rules = fact == FactKind.ORDER ? Set.of(RowRule.ORDER_MONEY) : Set.of();
        return new Format(key, name, name, fact, "", Set.of(), Map.of(), rules, List.of(), false, columns);
    }

    private static FormatColumn mapped(FactKind fact, String column, String field) {
        int place =
                fact.findColumn(field).orElseThrow(() -> new IllegalArgumentException(fact + " has no field " + field));
        FactColumn target = fact.columns().get(place);
        CellKind kind = special(fact, field, CellKind.usual(target.type(), field));
        List<String> fields = kind.hasOwnFields() ? List.of() : List.of(field);
        boolean required = fact.key().contains(target);
        return new FormatColumn(
                List.of(column),
                Use.BOUND,
                kind,
                fields,
                required,
                required && target.type() != ColumnType.PERSON,
                PROMISES.contains(field),
                null,
                null);
    }

    private static CellKind special(FactKind fact, String field, CellKind usual) {
        return switch (field) {
            case "province" -> CellKind.ADDRESS;
            case "from_day" -> CellKind.PERIOD;
            case "day" -> fact == FactKind.TYPED_FIGURE ? CellKind.PERIOD : usual;
            case "status" ->
                switch (fact) {
                    case ORDER, ORDER_LINE -> CellKind.TRADE_STATUS;
                    case REFUND -> CellKind.REFUND_STATUS;
                    default -> usual;
                };
            default -> usual;
        };
    }

    /** The column of a name, without regard to spelling variants; {@code null} where there is none. */
    @Nullable
    FormatColumn columnNamed(String name) {
        String wanted = ColumnName.normal(name);
        for (FormatColumn column : columns) {
            for (String known : column.names()) {
                if (ColumnName.normal(known).equals(wanted)) {
                    return column;
                }
            }
        }
        return null;
    }
}
