package io.zhanggui.simulator.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table being written: cells by column name, then {@link #end()} for each row. */
abstract class Sheet implements Closeable {
    private final Map<String, Integer> places = new HashMap<>();
    private final String[] cells;
    private final String blank;

    Sheet(List<String> columns, String blank) {
        this.cells = new String[columns.size()];
        this.blank = blank;
        for (String column : columns) {
            places.put(column, places.size());
        }
        Arrays.fill(cells, blank);
    }

    Sheet set(String column, String value) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("the export has no column " + column);
        }
        cells[place] = value;
        return this;
    }

    Sheet set(String column, long value) {
        return set(column, Long.toString(value));
    }

    /** The row is complete. */
    void end() throws IOException {
        write(cells);
        Arrays.fill(cells, blank);
    }

    /** Writes one row; the cells are used again afterwards. */
    abstract void write(String[] row) throws IOException;
}
