package io.zhanggui.warehouse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Facts written as a table of text: the first line names columns, each other line is a fact. Money is in yuan, {@code -}
 * is nothing, a flag is yes or no, a day and a moment are of 2026 unless they say their year.
 */
public final class GivenTable {

    private GivenTable() {}

    public static List<Map<String, Object>> of(FactKind kind, String table) {
        List<String> lines = table.strip().lines().map(String::strip).toList();
        List<String> columns = words(lines.getFirst());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = words(line);
            if (cells.size() != columns.size()) {
                throw new IllegalArgumentException(columns.size() + " columns, but: " + line);
            }
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                if (!"-".equals(cells.get(i))) {
                    row.put(columns.get(i), value(type(kind, columns.get(i)), cells.get(i)));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> words(String line) {
        return List.of(line.split("\\s+"));
    }

    private static ColumnType type(FactKind kind, String column) {
        return kind.columns().get(kind.findColumn(column).orElseThrow()).type();
    }

    private static Object value(ColumnType type, String cell) {
        return switch (type) {
            case TEXT -> cell;
            case WHOLE -> Long.valueOf(cell);
            case MONEY -> new BigDecimal(cell).movePointRight(2).longValueExact();
            case DECIMAL -> new BigDecimal(cell).movePointRight(6).longValueExact();
            case DAY -> LocalDate.parse(dated(cell)).toEpochDay();
            case MOMENT -> GivenRows.micros(LocalDateTime.parse(dated(cell)));
            case PERSON -> (long) cell.hashCode();
            case FLAG -> "yes".equals(cell) ? 1L : 0L;
        };
    }

    private static String dated(String cell) {
        return cell.charAt(2) == '-' ? "2026-" + cell : cell;
    }
}
