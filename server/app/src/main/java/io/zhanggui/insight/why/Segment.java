package io.zhanggui.insight.why;

import io.zhanggui.stats.cause.Cell;

/** What cells of one item or channel hold together in both periods. */
record Segment(String id, String zh, String en, double[] before, double[] now) {

    private static final int VISITORS = 0;
    private static final int BUYERS = 1;
    private static final int PIECES = 2;
    private static final int AMOUNT = 3;

    Segment(String id, String zh, String en) {
        this(id, zh, en, new double[4], new double[4]);
    }

    void add(Cell cell, Sides sides) {
        add(VISITORS, cell.visitors(), sides);
        add(BUYERS, cell.buyers(), sides);
        add(PIECES, cell.pieces(), sides);
        add(AMOUNT, cell.amount(), sides);
    }

    private void add(int figure, double[] values, Sides sides) {
        before[figure] += sides.before(values);
        now[figure] += sides.now(values);
    }

    double visitors(boolean early) {
        return side(early)[VISITORS];
    }

    double buyers(boolean early) {
        return side(early)[BUYERS];
    }

    double pieces(boolean early) {
        return side(early)[PIECES];
    }

    double amount(boolean early) {
        return side(early)[AMOUNT];
    }

    private double[] side(boolean early) {
        return early ? before : now;
    }
}
