package io.zhanggui.connect.reading;

import io.zhanggui.connect.ConnectError;
import io.zhanggui.shared.Failure;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Hands out the rows of a sheet. A workbook's XML can only be read in sequence, so rendering happens under the lock. */
final class SheetRows implements TableRows {

    private static final int ROWS_OF_BLOCK = 2_000;

    private final String fileName;
    private final SheetCursor cursor;
    private final long total;
    private final int expectedWidth;
    private final long headerRow;
    private long notes;
    private long row;
    private boolean ended;

    SheetRows(String fileName, SheetCursor cursor, long total, int expectedWidth, long headerRow) {
        this.fileName = fileName;
        this.cursor = cursor;
        this.total = total;
        this.expectedWidth = expectedWidth;
        this.headerRow = headerRow;
    }

    @Override
    public synchronized @Nullable RowBlock next() {
        if (ended) {
            return null;
        }
        try {
            SheetBlock block = read();
            return block.size() == 0 ? null : block;
        } catch (IOException e) {
            ended = true;
            throw Unreadable.because(fileName, e);
        }
    }

    private SheetBlock read() throws IOException {
        CellBytes cells = new CellBytes();
        SheetBlock block = new SheetBlock(cells, expectedWidth);
        while (block.size() < ROWS_OF_BLOCK && cells.length < DelimitedRows.BLOCK) {
            int firstCell = cells.cells;
            int firstByte = cells.length;
            long sheetRow = cursor.next(cells);
            if (sheetRow == 0) {
                ended = true;
                break;
            }
            if (sheetRow <= headerRow) {
                cells.cells = firstCell;
                cells.length = firstByte;
                continue;
            }
            row++;
            if (isNote(cells, firstCell, firstByte)) {
                notes++;
                cells.cells = firstCell;
                cells.length = firstByte;
            } else {
                block.addRow(row, sheetRow, firstCell);
            }
        }
        return block;
    }

    private boolean isNote(CellBytes cells, int firstCell, int firstByte) {
        if (cells.length == firstByte) {
            return true;
        }
        boolean comment = cells.bytes[firstByte] == '#';
        return comment && (cells.cells - firstCell) * 2 <= expectedWidth;
    }

    @Override
    public long bytesRead() {
        return ended ? Math.max(total, 0) : Math.min(cursor.bytesRead(), total);
    }

    @Override
    public long bytesTotal() {
        return total;
    }

    @Override
    public synchronized long notes() {
        return notes;
    }

    @Override
    public synchronized void close() {
        ended = true;
        try {
            cursor.close();
        } catch (IOException e) {
            throw new Failure(ConnectError.FILE_UNREADABLE, e, fileName, String.valueOf(e.getMessage()));
        }
    }
}
