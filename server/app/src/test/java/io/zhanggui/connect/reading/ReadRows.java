package io.zhanggui.connect.reading;

import io.zhanggui.connect.ConnectError;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a test reads of a file, as texts. */
record ReadRows(List<Row> rows, long notes) {

    record Row(
            long number,
            long line,
            List<String> cells,
            @Nullable ConnectError fault,
            String record) {}

    static ReadRows of(byte[] file, int header) {
        return of(TableFile.open(ByteSource.of(file), "t.csv").tables().getFirst(), header);
    }

    static ReadRows of(String text, int header) {
        return of(text.getBytes(StandardCharsets.UTF_8), header);
    }

    static ReadRows of(Table table, int header) {
        List<Row> found = new ArrayList<>();
        try (TableRows rows = table.rows(header)) {
            RowBlock block;
            while ((block = rows.next()) != null) {
                while (block.advance()) {
                    String record = new String(block.record(), block.charset());
                    found.add(new Row(block.rowNumber(), block.line(), block.texts(), block.fault(), record));
                }
            }
            return new ReadRows(found, rows.notes());
        }
    }

    List<List<String>> cells() {
        return rows.stream().map(Row::cells).toList();
    }

    List<Long> lines() {
        return rows.stream().map(Row::line).toList();
    }
}
