package io.zhanggui.connect.reading;

import io.zhanggui.connect.ConnectError;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Some rows of a sheet, already rendered. */
final class SheetBlock extends RowBlock {

    private final CellBytes cells;
    private final List<Row> rows = new ArrayList<>();
    private final int expected;
    private int next;

    /**
     * One row.
     *
     * @param number place below the header, from 1
     * @param sheetRow row of the sheet, from 1
     * @param firstCell its first cell among all of the block
     * @param width how many cells it has
     */
    private record Row(long number, long sheetRow, int firstCell, int width) {}

    SheetBlock(CellBytes cells, int expected) {
        super(cells.bytes);
        this.cells = cells;
        this.expected = expected;
    }

    /** Says that the cells added since {@code firstCell} are a row. */
    void addRow(long number, long sheetRow, int firstCell) {
        rows.add(new Row(number, sheetRow, firstCell, cells.cells - firstCell));
    }

    int size() {
        return rows.size();
    }

    @Override
    public boolean advance() {
        if (next == rows.size()) {
            return false;
        }
        bytes = cells.bytes;
        Row row = rows.get(next++);
        rowNumber = row.number();
        line = row.sheetRow();
        width = 0;
        fault = null;
        for (int i = row.firstCell(); i < row.firstCell() + row.width(); i++) {
            int start = i == 0 ? 0 : cells.ends[i - 1];
            addCell(start, cells.ends[i]);
            if (width > expected && cells.ends[i] > start) {
                fault = ConnectError.ROW_TOO_WIDE;
            }
        }
        return true;
    }

    @Override
    public Charset charset() {
        return StandardCharsets.UTF_8;
    }

    /** As a line of CSV. */
    @Override
    public byte[] record() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int i = 0; i < width; i++) {
            if (i > 0) {
                line.write(',');
            }
            String text = text(i);
            boolean plain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
            line.writeBytes((plain ? text : '"' + text.replace("\"", "\"\"") + '"').getBytes(StandardCharsets.UTF_8));
        }
        return line.toByteArray();
    }
}
