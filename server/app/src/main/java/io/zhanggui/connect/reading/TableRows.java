package io.zhanggui.connect.reading;

import org.jspecify.annotations.Nullable;

/**
 * The data rows of a table, handed out in blocks of about 1 MB. Thread-safe: under its lock only the next block is
 * cut off at the end of a record; the calling thread then splits the block into rows and cells by itself. Memory does
 * not grow with the file.
 */
public interface TableRows extends AutoCloseable {

    /**
     * The next block, for the calling thread alone.
     *
     * @return {@code null} at the end
     * @throws io.zhanggui.shared.Failure where the file cannot be read on
     */
    @Nullable
    RowBlock next();

    /** Bytes of the source read so far. */
    long bytesRead();

    /** Bytes of the source, or -1 where not known. */
    long bytesTotal();

    /** Lines below the header that hold no data: blank ones, {@code #} comments, rules of dashes, of blocks done. */
    long notes();

    @Override
    void close();
}
