package io.zhanggui.connect.reading;

import io.zhanggui.connect.ConnectError;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over some rows, for one thread. After {@link #advance} said true, cell {@code i} is
 * {@code bytes()[start(i), end(i))} in {@link #charset()}: quotes removed and {@code ""} unescaped, outer spaces and
 * TABs trimmed. Once it said false the bytes are given back and must not be read.
 */
public abstract sealed class RowBlock permits DelimitedBlock, SheetBlock {

    byte[] bytes;
    int[] starts = new int[64];
    int[] ends = new int[64];
    int width;
    long rowNumber;
    long line;

    @Nullable
    ConnectError fault;

    RowBlock(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A cursor on one row that a person typed.
     *
     * @param cells its cells
     * @param expected how many cells the header has
     * @param number the row's number in its file
     * @param line its line there
     */
    public static RowBlock typed(List<String> cells, int expected, long number, long line) {
        CellBytes texts = new CellBytes();
        cells.forEach(texts::addText);
        SheetBlock block = new SheetBlock(texts, expected);
        block.addRow(number, line, 0);
        block.advance();
        return block;
    }

    /** Goes to the next data row. */
    public abstract boolean advance();

    /** UTF-8, or GB18030 as the file has it. */
    public abstract Charset charset();

    /** The row as it stood in the file, for quarantine: its cells joined where it came from a workbook. */
    public abstract byte[] record();

    /** The row's place below the header, from 1, notes counted too: it depends on the file only. */
    public final long rowNumber() {
        return rowNumber;
    }

    /** The physical line (row of the sheet) where the row starts, from 1. */
    public final long line() {
        return line;
    }

    /** How many cells the row has. */
    public final int width() {
        return width;
    }

    /** Holds the cells; another array may be used after each {@link #advance}. */
    public final byte[] bytes() {
        return bytes;
    }

    public final int start(int cell) {
        return starts[cell];
    }

    public final int end(int cell) {
        return ends[cell];
    }

    /** What is wrong with the row as a whole, or {@code null}: one of the {@code ROW_} errors. Its cells are not to be
     * trusted then. */
    public final @Nullable ConnectError fault() {
        return fault;
    }

    /** A cell for people to read; broken encoding shows as a replacement sign. */
    public final String text(int cell) {
        return new String(bytes, starts[cell], ends[cell] - starts[cell], charset());
    }

    /** All cells for people to read. */
    public final List<String> texts() {
        List<String> texts = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            texts.add(text(i));
        }
        return texts;
    }

    /** True where {@link #charset()} is UTF-8. */
    public final boolean utf8() {
        return charset() == StandardCharsets.UTF_8;
    }

    final void addCell(int start, int end) {
        if (width == starts.length) {
            starts = Arrays.copyOf(starts, width * 2);
            ends = Arrays.copyOf(ends, width * 2);
        }
        starts[width] = start;
        ends[width++] = end;
    }
}
