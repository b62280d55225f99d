package io.zhanggui.warehouse;

/** Rows on their way into the store: values by row and by column place of the {@link FactKind}. */
public interface FactSink {

    /** How many rows fit. */
    int capacity();

    /** The row's number in its file, from 1: the trace from each figure to its line. Must be set for each row. */
    void setRowNumber(int row, long number);

    /** A whole number, fen, millionths, epoch days, microseconds, person key or flag, as the column's type says. */
    void setLong(int row, int column, long value);

    /** UTF-8 text. */
    void setText(int row, int column, byte[] utf8);

    /** Nothing known. Key columns are never null: an absent part of a key is an empty text. */
    void setNull(int row, int column);
}
