package io.zhanggui.bench.stats;

import io.zhanggui.stats.budget.BudgetAllocator;
import io.zhanggui.stats.budget.BudgetLine;
import io.zhanggui.stats.budget.Hill;
import io.zhanggui.stats.budget.ShareRule;
import io.zhanggui.stats.numeric.Randomness;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Ten million yuan over twenty S-shaped channels in four groups, to the fen. */
public final class AllocationTiming implements StatsTiming {

    private static final int CHANNELS = 20;
    private static final int POINTS = 1000;
    private static final long TOTAL = 1_000_000_000;

    private List<BudgetLine> lines = List.of();
    private List<ShareRule> rules = List.of();

    @Override
    public String what() {
        return "budget: split over 20 S-shaped channels, 4 groups";
    }

    @Override
    public String baseline() {
        return "one max-plus product of 20 curves on a grid of 1,000 points, one thread";
    }

    @Override
    public double goalSeconds() {
        return 0.05;
    }

    @Override
    public void prepare() {
        RandomGenerator random = Randomness.seeded(7);
        List<BudgetLine> made = new ArrayList<>();
        for (int i = 0; i < CHANNELS; i++) {
            Hill curve = new Hill(random.nextDouble(1e5, 1e7), random.nextDouble(1e5, 3e6), random.nextDouble(0.6, 3));
            made.add(BudgetLine.free("c" + i, curve).inGroup("g" + i % 4));
        }
        lines = made;
        rules = List.of(
                new ShareRule("g0", 0.3, ShareRule.Kind.EXACTLY), new ShareRule("g1", 0.4, ShareRule.Kind.AT_MOST));
    }

    @Override
    public double work() {
        return BudgetAllocator.allocate(TOTAL, lines, rules).get().response();
    }

    @Override
    public double rawWork() {
        double[] best = new double[POINTS + 1];
        for (BudgetLine line : lines) {
            double[] next = new double[POINTS + 1];
            for (int taken = 0; taken <= POINTS; taken++) {
                double value = line.curve().at(TOTAL / 100.0 / POINTS * taken);
                for (int k = 0; k + taken <= POINTS; k++) {
                    next[k + taken] = Math.max(next[k + taken], best[k] + value);
                }
            }
            best = next;
        }
        return best[POINTS];
    }
}
