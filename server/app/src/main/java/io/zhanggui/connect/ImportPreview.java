package io.zhanggui.connect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table's first rows and what its columns were taken for. Cells that may tell of a person show as •••.
 *
 * @param header the header's cells
 * @param preamble the lines above it
 * @param rows at most 20 rows
 * @param format the likeliest format's key
 * @param confidence 0 to 1
 * @param columns what each column was taken for
 * @param missing required columns it lacks
 * @param candidates likely formats, the likeliest first
 */
public record ImportPreview(
        String file,
        @Nullable String sheet,
        @Nullable String charset,
        List<String> header,
        List<String> preamble,
        List<List<String>> rows,
        @Nullable String format,
        @Nullable String formatZh,
        double confidence,
        List<Column> columns,
        List<String> missing,
        List<Candidate> candidates) {

    /** What a column was taken for: {@code known}, {@code renamed}, {@code ignored}, {@code person} or {@code unknown}. */
    public record Column(
            String column,
            @Nullable String field,
            @Nullable String name,
            @Nullable String type,
            boolean person,
            String state) {}

    /** A likely format. */
    public record Candidate(String format, String formatZh, double confidence) {}
}
