package io.zhanggui.stats.budget;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.numeric.LargestRemainder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A budget drawn up by phases and modules with a reserve kept back, to the fen.
 *
 * <p>The reserve is taken from the whole; phases and modules split the rest by their shares (largest remainder), and the cells
 * of the table are rounded so that every row and every column keeps its sum. The limits come from the service plan and are
 * premises, not laws: a plan outside them is drawn and the check says so. Failure: OUT_OF_DOMAIN for shares that are negative,
 * NaN or do not sum to 1. Example: 1,000,000 yuan, 10 % reserve, phases 30 % and 70 %, modules 40 %, 35 %, 25 %: reserve
 * 100,000, first phase 270,000 of which 108,000, 94,500 and 67,500.
 *
 * @param fen by phase, then by module
 */
public record BudgetPlan(
        long totalFen,
        long reserveFen,
        List<Share> phases,
        List<Share> modules,
        List<List<Long>> fen,
        List<Check> checks) {

    private static final double NEAR = 1e-9;

    /** A phase or a module and its part of what is not held back. */
    public record Share(String name, double share) {}

    /**
     * The premises a plan is held against.
     *
     * @param reserveLow least reserve as a part of the whole
     * @param reserveHigh most
     * @param firstPhaseLeast least part of the whole in the first phase
     */
    public record Limits(double reserveLow, double reserveHigh, double firstPhaseLeast) {
        public static final Limits USUAL = new Limits(0.10, 0.15, 0.30);
    }

    /** Whether a premise holds, with the figures. */
    public record Check(boolean holds, String zh, String en) {}

    public BudgetPlan {
        phases = List.copyOf(phases);
        modules = List.copyOf(modules);
        fen = fen.stream().map(List::copyOf).toList();
        checks = List.copyOf(checks);
    }

    public static Estimate<BudgetPlan> draw(
            long totalFen, double reserve, List<Share> phases, List<Share> modules, Limits limits) {
        if (!(reserve >= 0 && reserve < 1)
                || totalFen < 0
                || totalFen > Bounds.LARGEST
                || !isWhole(phases)
                || !isWhole(modules)) {
            return Estimate.none(
                    Reason.OUT_OF_DOMAIN,
                    "预算须为非负，预留须在 0 到 1 之间，各阶段与各模块的比例须非负且合计为 1",
                    "a budget of at least zero, a reserve in [0, 1), and shares of phases and of modules that sum to 1 are needed");
        }
        long held = Math.round(totalFen * reserve);
        long working = totalFen - held;
        long[] rows = LargestRemainder.split(working, shares(phases));
        long[] columns = LargestRemainder.split(working, shares(modules));
        List<List<Long>> cells = new ArrayList<>();
        for (long[] row : cells(rows, columns, working)) {
            cells.add(Arrays.stream(row).boxed().toList());
        }
        return Estimate.of(
                new BudgetPlan(totalFen, held, phases, modules, cells, checks(totalFen, held, rows[0], limits)));
    }

    public long phaseFen(int phase) {
        return fen.get(phase).stream().mapToLong(Long::longValue).sum();
    }

    public long moduleFen(int module) {
        return fen.stream().mapToLong(row -> row.get(module)).sum();
    }

    private static boolean isWhole(List<Share> parts) {
        return parts.stream().allMatch(part -> part.share() >= 0)
                && Math.abs(parts.stream().mapToDouble(Share::share).sum() - 1) < NEAR;
    }

    private static double[] shares(List<Share> parts) {
        return parts.stream().mapToDouble(Share::share).toArray();
    }

    /** Rounds down, then gives the fen left over to cells whose row and column both lack one, largest remainder first. */
    private static long[][] cells(long[] rows, long[] columns, long working) {
        long[][] cells = new long[rows.length][columns.length];
        double[][] remainder = new double[rows.length][columns.length];
        long[] rowLeft = rows.clone();
        long[] columnLeft = columns.clone();
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length && working > 0; column++) {
                double exact = rows[row] * ((double) columns[column] / working);
                cells[row][column] = Math.max(0, (long) Math.floor(exact - 1e-6));
                remainder[row][column] = exact - cells[row][column];
                rowLeft[row] -= cells[row][column];
                columnLeft[column] -= cells[row][column];
            }
        }
        while (Arrays.stream(rowLeft).sum() > 0) {
            int row = 0;
            int column = 0;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < columns.length; j++) {
                    if (rowLeft[i] > 0 && columnLeft[j] > 0 && remainder[i][j] > most) {
                        most = remainder[i][j];
                        row = i;
                        column = j;
                    }
                }
            }
            cells[row][column]++;
            remainder[row][column]--;
            rowLeft[row]--;
            columnLeft[column]--;
        }
        return cells;
    }

    private static List<Check> checks(long total, long held, long first, Limits limits) {
        double reserve = total == 0 ? 0 : (double) held / total;
        double early = total == 0 ? 0 : (double) first / total;
        // a share rounded to whole fen may miss its premise by less than one
        double near = NEAR + (total == 0 ? 0 : 1.0 / total);
        return List.of(
                new Check(
                        reserve >= limits.reserveLow() - near && reserve <= limits.reserveHigh() + near,
                        "应急预留 %.2f%%，方案前提 %.0f%%–%.0f%%"
                                .formatted(100 * reserve, 100 * limits.reserveLow(), 100 * limits.reserveHigh()),
                        "reserve %.2f %%, premise %.0f–%.0f %%"
                                .formatted(100 * reserve, 100 * limits.reserveLow(), 100 * limits.reserveHigh())),
                new Check(
                        early >= limits.firstPhaseLeast() - near,
                        "首阶段占总预算 %.2f%%，方案前提不低于 %.0f%%".formatted(100 * early, 100 * limits.firstPhaseLeast()),
                        "first phase %.2f %% of the whole, premise at least %.0f %%"
                                .formatted(100 * early, 100 * limits.firstPhaseLeast())));
    }
}
