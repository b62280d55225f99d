package io.zhanggui.warehouse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows behind a figure.
 *
 * @param columns names of the columns; {@code load_id} and {@code row_no} lead back to the file's line
 * @param rows values in that order
 * @param total how many rows there are in all
 */
public record FactRows(List<String> columns, List<List<@Nullable Object>> rows, long total) {}
