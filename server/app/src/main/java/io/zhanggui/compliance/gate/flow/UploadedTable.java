package io.zhanggui.compliance.gate.flow;

import io.zhanggui.compliance.gate.GateError;
import io.zhanggui.connect.tables.FileBytes;
import io.zhanggui.connect.tables.PlainRow;
import io.zhanggui.connect.tables.PlainTable;
import io.zhanggui.shared.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table that people upload: CSV or a workbook, in memory. */
final class UploadedTable {

    private static final int MOST_MEGABYTES = 20;
    private static final int MOST_BYTES = MOST_MEGABYTES << 20;

    private UploadedTable() {}

    /** Takes one row in. */
    interface Taker {

        /** @param cells by the names of the columns */
        void take(long line, Map<String, String> cells);
    }

    /**
     * Hands out every row whose bytes can be read.
     *
     * @param known the columns that are looked for
     * @param needed those without which the table is refused
     */
    static void read(String fileName, InputStream in, List<String> known, List<String> needed, Taker taker) {
        PlainTable table = PlainTable.open(bytes(fileName, in), fileName, known::contains);
        for (String column : needed) {
            if (!table.columns().contains(column)) {
                throw new Failure(GateError.NO_COLUMN, column, String.join("、", table.columns()));
            }
        }
        table.read(row -> take(table, row, taker), share -> {});
    }

    private static void take(PlainTable table, PlainRow row, Taker taker) {
        if (row.fault() == null) {
            Map<String, String> cells = new HashMap<>();
            for (int at = 0; at < table.columns().size(); at++) {
                cells.put(table.columns().get(at), row.cells().get(at));
            }
            taker.take(row.line(), cells);
        }
    }

    private static FileBytes bytes(String fileName, InputStream in) {
        try {
            byte[] all = in.readNBytes(MOST_BYTES + 1);
            if (all.length > MOST_BYTES) {
                throw new Failure(GateError.FILE_TOO_LARGE, fileName, MOST_MEGABYTES);
            }
            return new FileBytes() {
                @Override
                public InputStream open() {
                    return new ByteArrayInputStream(all);
                }

                @Override
                public long size() {
                    return all.length;
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
