package io.zhanggui.metrics.web;

import io.zhanggui.warehouse.ColumnType;
import io.zhanggui.warehouse.FactColumn;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.FactRows;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Single facts as a table for people: money in yuan, pseudonyms and inner numbers left out, empty columns too. */
final class RowTable {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final Set<String> MONEY = namesOf(ColumnType.MONEY, Set.of("refunded", "kept_now"));
    private static final Set<String> HIDDEN =
            namesOf(ColumnType.PERSON, Set.of("agency_id", "state_rank", "line_rank", "text_key"));

    private final List<String> columns = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final FactRows rows;

    RowTable(FactRows rows) {
        this.rows = rows;
        for (int place = 0; place < rows.columns().size(); place++) {
            int at = place;
            boolean empty = rows.rows().stream().allMatch(row -> row.get(at) == null || "".equals(row.get(at)));
            if (!HIDDEN.contains(rows.columns().get(place)) && !empty) {
                columns.add(rows.columns().get(place));
                places.add(place);
            }
        }
    }

    List<String> columns() {
        return columns;
    }

    List<List<@Nullable Object>> rows() {
        List<List<@Nullable Object>> shown = new ArrayList<>();
        for (List<@Nullable Object> row : rows.rows()) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (int i = 0; i < places.size(); i++) {
                cells.add(shown(columns.get(i), row.get(places.get(i))));
            }
            shown.add(cells);
        }
        return shown;
    }

    private static @Nullable Object shown(String column, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        // A name may be money in one kind of facts and a word in another, such as fee.
        if (MONEY.contains(column) && value instanceof Number) {
            return new BigDecimal(value.toString()).movePointLeft(2).toPlainString();
        }
        return value instanceof Number || value instanceof Boolean
                ? value
                : value.toString().replace('T', ' ');
    }

    private static Set<String> namesOf(ColumnType type, Set<String> more) {
        Set<String> names = new HashSet<>(more);
        Stream.of(FactKind.values())
                .flatMap(kind -> kind.columns().stream())
                .filter(column -> column.type() == type)
                .map(FactColumn::name)
                .forEach(names::add);
        return names;
    }
}
