package io.zhanggui.connect.tables;

import io.zhanggui.shared.ErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table.
 *
 * @param line the line of the text file or the row of the sheet, from 1
 * @param cells as many as there are columns; empty ones where the row is short
 * @param width how many cells it has itself
 * @param fault why the row cannot be trusted; its cells are then for people to look at only
 */
public record PlainRow(
        long line, List<String> cells, int width, @Nullable ErrorCode fault) {

    public PlainRow {
        cells = List.copyOf(cells);
    }
}
