package io.zhanggui.stats.budget;

import java.util.List;

/**
 * From a near split to the exact one: first the bounds and the budget are met to the fen, then money moves from line to line
 * in steps halved down to one fen as long as a move gains (the scaling algorithm for concave resource allocation, Hochbaum
 * 1994, Mathematics of Operations Research 19, 390–409).
 */
final class Refinement {

    private static final int MOVES_EACH_LINE = 60;

    private final List<BudgetLine> lines;
    private final Bounds bounds;
    private final long[] fen;
    private final long[] groupFen;

    Refinement(List<BudgetLine> lines, Bounds bounds, long[] start) {
        this.lines = lines;
        this.bounds = bounds;
        this.fen = start.clone();
        this.groupFen = new long[bounds.groups().size()];
        for (int i = 0; i < fen.length; i++) {
            fen[i] = Math.clamp(fen[i], bounds.floors()[i], bounds.caps()[i]);
            groupFen[bounds.group()[i]] += fen[i];
        }
    }

    long[] refine(long step) {
        meetBounds();
        for (long move = Math.max(1, step); move > 0; move /= 2) {
            improve(move);
        }
        return fen;
    }

    /** The start moved within the bounds and to the budget, nothing more. */
    long[] met() {
        meetBounds();
        return fen;
    }

    private void meetBounds() {
        long left = bounds.totalFen();
        long[] wanted = new long[groupFen.length];
        for (int g = 0; g < wanted.length; g++) {
            wanted[g] = Math.clamp(groupFen[g], bounds.groupLow()[g], bounds.groupHigh()[g]);
            left -= wanted[g];
        }
        for (int g = 0; g < wanted.length; g++) {
            long change = Math.clamp(left, bounds.groupLow()[g] - wanted[g], bounds.groupHigh()[g] - wanted[g]);
            wanted[g] += change;
            left -= change;
        }
        for (int i = 0; i < fen.length; i++) {
            int g = bounds.group()[i];
            long change = Math.clamp(wanted[g] - groupFen[g], bounds.floors()[i] - fen[i], bounds.caps()[i] - fen[i]);
            fen[i] += change;
            groupFen[g] += change;
        }
    }

    private void improve(long move) {
        double[] gain = new double[fen.length];
        double[] loss = new double[fen.length];
        for (int i = 0; i < fen.length; i++) {
            measure(i, move, gain, loss);
        }
        for (int moves = MOVES_EACH_LINE * fen.length; moves > 0; moves--) {
            int from = -1;
            int to = -1;
            double best = 0;
            for (int i = 0; i < fen.length; i++) {
                for (int j = 0; j < fen.length; j++) {
                    if (i != j && gain[j] - loss[i] > best && isAllowed(i, j, move)) {
                        best = gain[j] - loss[i];
                        from = i;
                        to = j;
                    }
                }
            }
            if (from < 0) {
                return;
            }
            shift(from, -move);
            shift(to, move);
            measure(from, move, gain, loss);
            measure(to, move, gain, loss);
        }
    }

    private void shift(int line, long by) {
        fen[line] += by;
        groupFen[bounds.group()[line]] += by;
    }

    private void measure(int i, long move, double[] gain, double[] loss) {
        BudgetLine line = lines.get(i);
        double now = line.at(fen[i]);
        gain[i] = fen[i] + move <= bounds.caps()[i] ? line.at(fen[i] + move) - now : Double.NEGATIVE_INFINITY;
        loss[i] = fen[i] - move >= bounds.floors()[i] ? now - line.at(fen[i] - move) : Double.POSITIVE_INFINITY;
    }

    private boolean isAllowed(int from, int to, long move) {
        int giving = bounds.group()[from];
        int taking = bounds.group()[to];
        return giving == taking
                || (groupFen[giving] - move >= bounds.groupLow()[giving]
                        && groupFen[taking] + move <= bounds.groupHigh()[taking]);
    }
}
