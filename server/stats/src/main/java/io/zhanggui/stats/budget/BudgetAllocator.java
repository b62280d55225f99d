package io.zhanggui.stats.budget;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import java.util.List;

/**
 * Splits a budget so that the curves together bring the most, to the fen.
 *
 * <p>Model: maximise Σ fᵢ(xᵢ) under Σ xᵢ = budget, floors and caps of lines, shares of groups. Curves may be S-shaped, so
 * marginal returns alone can mislead: a dynamic programme over {@value #STEPS} steps or fewer finds the region (Bellman 1957),
 * then scaled moves down to one fen equalise the marginal returns there (Hochbaum 1994). All arithmetic of money is in whole
 * fen, so the parts sum to the budget exactly.
 *
 * <p>Failures: OUT_OF_DOMAIN for bounds that cannot be met, with the sums found, and for a curve that answers no finite number.
 * Example: two lines with curves 100·√x and 50·√x split 100 yuan as 80 and 20.
 */
public final class BudgetAllocator {

    static final int STEPS = 2000;

    private BudgetAllocator() {}

    /** The best split. */
    public static Estimate<Allocation> allocate(long totalFen, List<BudgetLine> lines, List<ShareRule> rules) {
        return Bounds.of(totalFen, lines, rules).flatMap(bounds -> solve(lines, bounds));
    }

    /** What a given split brings, for comparison; the fen stand in the order of the lines. */
    public static Allocation given(List<BudgetLine> lines, long[] fen) {
        if (lines.size() != fen.length) {
            throw new IllegalArgumentException(lines.size() + " lines, " + fen.length + " amounts");
        }
        return Allocation.of(lines, fen);
    }

    private static Estimate<Allocation> solve(List<BudgetLine> lines, Bounds bounds) {
        for (BudgetLine line : lines) {
            double most = line.at(bounds.totalFen());
            if (!(Math.abs(most) < 1e200 && Math.abs(line.at(0)) < 1e200)) {
                return Estimate.none(
                        Reason.OUT_OF_DOMAIN,
                        "渠道“%s”的响应曲线给出 %s，须为有限数".formatted(line.name(), most),
                        "the curve of %s answers %s; it must be finite".formatted(line.name(), most));
            }
        }
        GridSearch grid = new GridSearch(lines, bounds);
        long[] fen = new Refinement(lines, bounds, grid.solve()).refine(grid.step());
        return Estimate.of(Allocation.of(lines, fen));
    }
}
