package io.zhanggui.stats.regression;

import java.util.List;
import java.util.stream.IntStream;

/** Fixed stretches of rows, worked on side by side and put together in order: the result never depends on the timing. */
final class Chunks {

    static final int BLOCK = 128;
    private static final int ROWS = 1 << 16;

    private Chunks() {}

    /** Work on the rows from {@code start} until before {@code end}. */
    interface Work<T> {
        T on(int start, int end);
    }

    static <T> List<T> map(int rows, Work<T> work) {
        int chunks = (rows + ROWS - 1) / ROWS;
        return IntStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk -> work.on(chunk * ROWS, Math.min(rows, (chunk + 1) * ROWS)))
                .toList();
    }
}
