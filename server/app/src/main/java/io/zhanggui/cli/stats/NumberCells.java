package io.zhanggui.cli.stats;

import java.util.Arrays;

/** A growing column of numbers. */
final class NumberCells {

    private double[] cells = new double[1024];
    private int count;

    void add(double value) {
        if (count == cells.length) {
            cells = Arrays.copyOf(cells, count + (count >> 1));
        }
        cells[count++] = value;
    }

    double[] values() {
        return Arrays.copyOf(cells, count);
    }
}
