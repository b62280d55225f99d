package io.zhanggui.connect.formats;

import io.zhanggui.warehouse.ColumnType;
import io.zhanggui.warehouse.FactColumn;
import io.zhanggui.warehouse.FactSink;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one fact by column place, used again for each row. */
final class FactRow {

    static final byte[] EMPTY = new byte[0];

    private final FactColumn[] columns;
    private final long[] values;
    private final byte[][] texts;
    private final boolean[] nulls;
    private final boolean[] absent;

    /**
     * Makes room.
     *
     * @param columns of the fact
     * @param common values that all rows share: text as bytes, others as Long
     */
    FactRow(FactColumn[] columns, Map<Integer, Object> common) {
        this.columns = columns;
        this.values = new long[columns.length];
        this.texts = new byte[columns.length][];
        this.nulls = new boolean[columns.length];
        this.absent = new boolean[columns.length];
        Arrays.fill(absent, true);
        Arrays.fill(texts, EMPTY);
        common.forEach(this::share);
    }

    private void share(int place, Object value) {
        absent[place] = false;
        if (value instanceof byte[] shared) {
            texts[place] = shared;
        } else {
            values[place] = (Long) value;
        }
    }

    /** Forgets the last row, but for what all rows share. */
    void reset() {
        System.arraycopy(absent, 0, nulls, 0, nulls.length);
    }

    void putLong(int place, long value) {
        values[place] = value;
        nulls[place] = false;
    }

    void putText(int place, byte[] value) {
        texts[place] = value;
        nulls[place] = false;
    }

    void putIfStated(int place, byte @Nullable [] value) {
        if (value != null) {
            putText(place, value);
        }
    }

    boolean isNull(int place) {
        return nulls[place];
    }

    long value(int place) {
        return values[place];
    }

    byte[] text(int place) {
        return texts[place];
    }

    FactColumn column(int place) {
        return columns[place];
    }

    void write(FactSink sink, int row) {
        for (int i = 0; i < columns.length; i++) {
            if (nulls[i]) {
                sink.setNull(row, i);
            } else if (columns[i].type() == ColumnType.TEXT) {
                sink.setText(row, i, texts[i]);
            } else {
                sink.setLong(row, i, values[i]);
            }
        }
    }
}
