package io.zhanggui.stats.customer;

import java.util.stream.IntStream;

/** Work on all cores whose result does not depend on how many there are: fixed chunks, combined in order. */
final class Chunks {

    private static final int ROWS = 8192;

    private Chunks() {}

    /** Adds what the rows from (inclusive) to (exclusive) contribute. */
    @FunctionalInterface
    interface Part {
        void add(int from, int to, double[] sums);
    }

    /** Works on the rows from (inclusive) to (exclusive); parts must not share what they write. */
    @FunctionalInterface
    interface Task {
        void run(int from, int to);
    }

    static double[] sum(int rows, int width, Part part) {
        double[][] sums = IntStream.range(0, count(rows))
                .parallel()
                .mapToObj(chunk -> {
                    double[] own = new double[width];
                    part.add(chunk * ROWS, end(chunk, rows), own);
                    return own;
                })
                .toArray(double[][]::new);
        double[] total = new double[width];
        for (double[] own : sums) {
            for (int i = 0; i < width; i++) {
                total[i] += own[i];
            }
        }
        return total;
    }

    static void forEach(int rows, Task task) {
        IntStream.range(0, count(rows)).parallel().forEach(chunk -> task.run(chunk * ROWS, end(chunk, rows)));
    }

    private static int count(int rows) {
        return rows / ROWS + (rows % ROWS == 0 ? 0 : 1);
    }

    private static int end(int chunk, int rows) {
        return (int) Math.min(rows, (chunk + 1L) * ROWS);
    }
}
