package io.zhanggui.cli.stats;

import java.util.Map;
import java.util.TreeMap;

/** Which line a row began on. Kept only where it is not the line after the row before, which is rare. */
final class LineNumbers {

    private final TreeMap<Integer, Long> jumps = new TreeMap<>();
    private int rows;
    private long expected = -1;

    void add(long line) {
        if (line != expected) {
            jumps.put(rows, line);
        }
        rows++;
        expected = line + 1;
    }

    long of(int row) {
        Map.Entry<Integer, Long> jump = jumps.floorEntry(row);
        if (jump == null) {
            throw new IllegalArgumentException("no row " + row);
        }
        return jump.getValue() + (row - jump.getKey());
    }
}
