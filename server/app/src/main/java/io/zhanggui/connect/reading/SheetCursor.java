package io.zhanggui.connect.reading;

import java.io.IOException;

/** Goes through the rows of one sheet from the top. */
interface SheetCursor extends AutoCloseable {

    /**
     * Renders the next row that holds any cell.
     *
     * @return its row in the sheet from 1, or 0 at the end
     */
    long next(CellBytes into) throws IOException;

    /** Bytes of the source it has gone through, as well as it can tell. */
    default long bytesRead() {
        return 0;
    }

    @Override
    void close() throws IOException;
}
