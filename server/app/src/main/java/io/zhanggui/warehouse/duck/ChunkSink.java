package io.zhanggui.warehouse.duck;

import io.zhanggui.warehouse.ColumnType;
import io.zhanggui.warehouse.FactColumn;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.FactSink;
import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/** One thread's chunk of rows on its way into DuckDB; texts are collected and handed over in one call a column. */
final class ChunkSink implements FactSink {

    private static final byte[] EMPTY = {};

    private final @Nullable TextColumn[] texts;
    private final DuckDBWritableVector[] vectors;
    private int capacity;

    ChunkSink(FactKind kind) {
        List<FactColumn> columns = kind.columns();
        texts = new TextColumn[columns.size()];
        vectors = new DuckDBWritableVector[columns.size() + 1];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = columns.get(i).type() == ColumnType.TEXT ? new TextColumn() : null;
        }
    }

    void start(DuckDBDataChunkWriter chunk) {
        capacity = (int) chunk.capacity();
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = chunk.vector(i);
        }
        for (TextColumn text : texts) {
            if (text != null) {
                text.start(capacity);
            }
        }
    }

    void finish(int rows) {
        for (int column = 0; column < texts.length && rows > 0; column++) {
            TextColumn text = texts[column];
            if (text != null) {
                text.handOver(vectors[column + 1], rows);
            }
        }
    }

    @Override
    public int capacity() {
        return capacity;
    }

    @Override
    public void setRowNumber(int row, long number) {
        vectors[0].setLong(row, number);
    }

    @Override
    public void setLong(int row, int column, long value) {
        vectors[column + 1].setLong(row, value);
    }

    @Override
    public void setText(int row, int column, byte[] utf8) {
        TextColumn text = texts[column];
        if (text == null) {
            throw new IllegalArgumentException("column " + column + " holds no text");
        }
        text.values[row] = utf8;
    }

    @Override
    public void setNull(int row, int column) {
        TextColumn text = texts[column];
        if (text == null) {
            vectors[column + 1].setNull(row);
        } else {
            text.missing[row] = true;
        }
    }

    /** The texts of one column until the chunk is full. */
    private static final class TextColumn {
        private byte[][] values = {};
        private boolean[] missing = {};

        void start(int capacity) {
            if (values.length < capacity) {
                values = new byte[capacity][];
                missing = new boolean[capacity];
            }
            Arrays.fill(values, EMPTY);
            Arrays.fill(missing, false);
        }

        void handOver(DuckDBWritableVector vector, int rows) {
            vector.setStringUtf8Batch(0, rows == values.length ? values : Arrays.copyOf(values, rows));
            for (int row = 0; row < rows; row++) {
                if (missing[row]) {
                    vector.setNull(row);
                }
            }
        }
    }
}
