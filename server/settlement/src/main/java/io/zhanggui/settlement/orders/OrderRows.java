package io.zhanggui.settlement.orders;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of {@code orders.csv}, cells by column. Days are {@code 2026-01-31}, money is whole fen, empty is nothing. */
public final class OrderRows {

    /** The columns, in the order they are written. */
    public static final List<String> COLUMNS = List.of(
            "rows",
            "shop",
            "item",
            "buyer",
            "state",
            "created",
            "paid",
            "confirmed",
            "refunded",
            "total",
            "amount",
            "kept",
            "postage",
            "settled",
            "quantity");

    private static final Set<String> NUMBERS = Set.of("total", "amount", "kept", "postage", "settled", "quantity");
    private static final Set<String> MONEY = Set.of("total", "amount", "kept", "postage", "settled");
    private static final Set<String> DAYS = Set.of("created", "paid", "confirmed", "refunded");

    private final List<String[]> rows = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    /** Reads a file; fails with {@link IllegalArgumentException} that names line and column. */
    public OrderRows(byte[] file) {
        for (int i = 0; i < COLUMNS.size(); i++) {
            places.put(COLUMNS.get(i), i);
        }
        try {
            read(new String(file, StandardCharsets.UTF_8));
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private void read(String text) {
        boolean header = true;
        for (CsvRecord line : CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            if (header) {
                header = false;
                if (!line.getFields().equals(COLUMNS)) {
                    throw new IllegalArgumentException("line 1: " + String.join(",", COLUMNS));
                }
            } else {
                rows.add(cells(line));
            }
        }
    }

    private static String[] cells(CsvRecord line) {
        if (line.getFieldCount() != COLUMNS.size()) {
            throw new IllegalArgumentException("line " + line.getStartingLineNumber());
        }
        String[] cells = new String[COLUMNS.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = line.getField(i);
            String column = COLUMNS.get(i);
            boolean right = cells[i].isEmpty()
                    || (NUMBERS.contains(column)
                            ? cells[i].matches("-?[0-9]{1,15}")
                            : !DAYS.contains(column) || cells[i].matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"));
            if (!right) {
                throw new IllegalArgumentException(
                        "line " + line.getStartingLineNumber() + " " + column + ": " + cells[i]);
            }
        }
        return cells;
    }

    /** How many there are. */
    public int size() {
        return rows.size();
    }

    /** Whether a column's numbers are fen. */
    static boolean isMoney(String column) {
        return MONEY.contains(column);
    }

    List<String[]> all() {
        return rows;
    }

    /** Where a column stands; fails with {@link IllegalArgumentException} for one there is not. */
    int place(String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("no column " + column);
        }
        return place;
    }
}
