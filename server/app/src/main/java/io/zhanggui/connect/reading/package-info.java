/**
 * Physical reading: bytes become rows of cells, without a text object per cell.
 *
 * <pre>{@code
 * TableFile file = TableFile.open(path, "ExportOrderList.csv");      // Failure where it cannot be read at all
 * for (Table table : file.tables()) {
 *     int header = …;                                                // from formats.Recogniser over table.head()
 *     try (TableRows rows = table.rows(header)) {                    // share it between threads
 *         for (RowBlock row; (row = rows.next()) != null; ) {        // a block for this thread
 *             while (row.advance()) {
 *                 if (row.fault() != null) { quarantine(row.line(), row.fault(), row.record()); continue; }
 *                 // row.bytes()[row.start(i), row.end(i)) is cell i
 *             }
 *         }
 *     }
 * }
 * file.refused();                                                    // parts of a ZIP that cannot be read
 * }</pre>
 *
 * <p>Kinds of files are told by content: ZIP, xlsx, xls, else text. Encoding of text: byte-order mark, else strict
 * UTF-8, else GB18030. A delimiter, quote or newline byte never occurs inside a character of either, so rows are cut
 * before anything is decoded.
 */
@NullMarked
package io.zhanggui.connect.reading;

import org.jspecify.annotations.NullMarked;
