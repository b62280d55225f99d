package io.zhanggui.stats.budget;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.Interval;
import io.zhanggui.stats.numeric.LargestRemainder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a new split gains over the present one, over the draws of the curves.
 *
 * <p>Model: each draw is one possible world in which both splits are valued by the same curves (common random numbers). The
 * robust split is the one of several candidates — best for the fitted curves, best for the mean of the draws, and steps of ¼,
 * ½ and ¾ from the present split towards that — whose gain's lower bound is largest. Source: Meucci (2005), "Risk and Asset
 * Allocation", chapter 9, for allocations under estimation risk. Example: two draws gaining 10 and 30 have a mean of 20.
 *
 * @param expected the mean gain
 * @param interval 90 % of the draws' gains
 * @param chanceOfGain the part of draws in which it gains
 */
public record AllocationGain(Allocation allocation, double expected, Interval interval, double chanceOfGain) {

    private static final double LEVEL = 0.9;

    /**
     * The gain of one split.
     *
     * @param draws for each line its possible curves over the budget's time; all lists of one length
     */
    public static AllocationGain of(
            List<BudgetLine> lines, List<List<ResponseCurve>> draws, long[] presentFen, long[] newFen) {
        int worlds = draws.getFirst().size();
        double[] gains = new double[worlds];
        int gaining = 0;
        double sum = 0;
        for (int world = 0; world < worlds; world++) {
            for (int i = 0; i < newFen.length; i++) {
                ResponseCurve curve = draws.get(i).get(world);
                gains[world] += curve.at(newFen[i] / 100.0) - curve.at(presentFen[i] / 100.0);
            }
            gaining += gains[world] > 0 ? 1 : 0;
            sum += gains[world];
        }
        return new AllocationGain(
                Allocation.of(lines, newFen), sum / worlds, Quantiles.middle(gains, LEVEL), (double) gaining / worlds);
    }

    /**
     * The split whose gain is surest.
     *
     * @param presentFen what is compared with; it need not meet the bounds, steps from it are moved into them
     */
    public static Estimate<AllocationGain> robust(
            long totalFen,
            List<BudgetLine> lines,
            List<ShareRule> rules,
            List<List<ResponseCurve>> draws,
            long[] presentFen) {
        List<BudgetLine> mean = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            BudgetLine line = lines.get(i);
            mean.add(new BudgetLine(
                    line.name(), line.group(), line.floorFen(), line.capFen(), ResponseCurve.mean(draws.get(i))));
        }
        Estimate<Allocation> fitted = BudgetAllocator.allocate(totalFen, lines, rules);
        return fitted.flatMap(ignored -> BudgetAllocator.allocate(totalFen, mean, rules))
                .map(averaged -> {
                    Bounds bounds = Bounds.of(totalFen, lines, rules).get();
                    List<long[]> candidates = new ArrayList<>();
                    candidates.add(fitted.get().fen());
                    candidates.add(averaged.fen());
                    for (int quarter = 0; quarter < 4; quarter++) {
                        long[] way = between(presentFen, averaged.fen(), quarter);
                        candidates.add(new Refinement(lines, bounds, way).met());
                    }
                    return surest(lines, draws, presentFen, candidates);
                });
    }

    private static AllocationGain surest(
            List<BudgetLine> lines, List<List<ResponseCurve>> draws, long[] presentFen, List<long[]> candidates) {
        AllocationGain best = of(lines, draws, presentFen, candidates.getFirst());
        for (long[] candidate : candidates) {
            AllocationGain gain = of(lines, draws, presentFen, candidate);
            best = gain.interval().lower() > best.interval().lower() ? gain : best;
        }
        return best;
    }

    /** Some quarters of the way. */
    private static long[] between(long[] from, long[] to, int quarters) {
        double[] parts = new double[from.length];
        Arrays.setAll(parts, i -> from[i] + (to[i] - from[i]) * (quarters / 4.0));
        return LargestRemainder.round(parts, Arrays.stream(to).sum());
    }
}
