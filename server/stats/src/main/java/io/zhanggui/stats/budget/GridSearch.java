package io.zhanggui.stats.budget;

import java.util.Arrays;
import java.util.List;

/**
 * The best split in whole steps, over curves of any form: dynamic programming first over the lines of each group, then over
 * the groups (Bellman 1957). Floors are given beforehand; the ranges of groups are widened to whole steps.
 */
final class GridSearch {

    private static final double MOST_WORK = 1.2e7;
    private static final int FINEST = 2000;

    private final List<BudgetLine> lines;
    private final Bounds bounds;
    private final long step;
    private final int steps;

    GridSearch(List<BudgetLine> lines, Bounds bounds) {
        this.lines = lines;
        this.bounds = bounds;
        long free = bounds.totalFen() - Arrays.stream(bounds.floors()).sum();
        int finest = (int) Math.clamp(Math.sqrt(2 * MOST_WORK / lines.size()), 50, FINEST);
        this.step = Math.max(1, Math.ceilDiv(free, (long) finest));
        this.steps = (int) Math.ceilDiv(free, step);
    }

    /** The width of a step in fen. */
    long step() {
        return step;
    }

    /** Fen by line; near the budget and the bounds of groups to some steps. */
    long[] solve() {
        int groups = bounds.groups().size();
        Layer[] inside = new Layer[lines.size()];
        double[][] groupBest = new double[groups][];
        for (int i = 0; i < lines.size(); i++) {
            int g = bounds.group()[i];
            inside[i] = add(groupBest[g], values(i));
            groupBest[g] = inside[i].best();
        }
        Layer[] across = new Layer[groups];
        double[] best = null;
        for (int g = 0; g < groups; g++) {
            across[g] = add(best, limited(g, groupBest[g]));
            best = across[g].best();
        }
        int left = lastReachable(java.util.Objects.requireNonNull(best));
        int[] ofGroup = new int[groups];
        for (int g = groups - 1; g >= 0; g--) {
            ofGroup[g] = across[g].choice()[left];
            left -= ofGroup[g];
        }
        long[] fen = new long[lines.size()];
        for (int i = lines.size() - 1; i >= 0; i--) {
            int g = bounds.group()[i];
            int taken = inside[i].choice()[ofGroup[g]];
            ofGroup[g] -= taken;
            fen[i] = Math.min(bounds.caps()[i], bounds.floors()[i] + taken * step);
        }
        return fen;
    }

    private double[] values(int i) {
        long room = bounds.caps()[i] - bounds.floors()[i];
        double[] values = new double[(int) Math.min(steps, Math.ceilDiv(room, step)) + 1];
        for (int k = 0; k < values.length; k++) {
            values[k] = lines.get(i).at(Math.min(bounds.caps()[i], bounds.floors()[i] + k * step));
        }
        return values;
    }

    /** The group's best values where its total may lie, minus infinity elsewhere. */
    private double[] limited(int g, double[] best) {
        long floors = 0;
        for (int i = 0; i < lines.size(); i++) {
            floors += bounds.group()[i] == g ? bounds.floors()[i] : 0;
        }
        long low = Math.floorDiv(bounds.groupLow()[g] - floors, step);
        long high = Math.ceilDiv(bounds.groupHigh()[g] - floors, step);
        double[] limited = best.clone();
        for (int k = 0; k < limited.length; k++) {
            limited[k] = k < low || k > high ? Double.NEGATIVE_INFINITY : limited[k];
        }
        return limited;
    }

    private static int lastReachable(double[] best) {
        int last = best.length - 1;
        while (last > 0 && best[last] == Double.NEGATIVE_INFINITY) {
            last--;
        }
        return last;
    }

    /** The best of two parts for each sum of steps, and how many the second takes. */
    private record Layer(double[] best, int[] choice) {}

    private Layer add(double @org.jspecify.annotations.Nullable [] before, double[] values) {
        double[] first = before == null ? new double[1] : before;
        double[] best = new double[Math.min(steps, first.length + values.length - 2) + 1];
        int[] choice = new int[best.length];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        for (int taken = 0; taken < values.length; taken++) {
            double value = values[taken];
            int end = Math.min(first.length, best.length - taken);
            for (int k = 0; k < end; k++) {
                double sum = first[k] + value;
                if (sum > best[k + taken]) {
                    best[k + taken] = sum;
                    choice[k + taken] = taken;
                }
            }
        }
        return new Layer(best, choice);
    }
}
