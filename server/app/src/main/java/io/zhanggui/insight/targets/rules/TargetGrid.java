package io.zhanggui.insight.targets.rules;

import io.zhanggui.insight.targets.TargetError;
import io.zhanggui.shared.Failure;
import io.zhanggui.stats.numeric.LargestRemainder;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a plan, month by shop, while they are edited: one sum is set, a wider one may be kept, and what is not locked
 * gives way in proportion to what it holds, by largest remainders. Every sum is exact in the smallest unit after each edit.
 */
public final class TargetGrid {

    private final List<Cell> cells;
    private final int decimals;

    /** @param decimals of the metric, for amounts in refusals */
    public TargetGrid(List<Cell> cells, int decimals) {
        this.cells = List.copyOf(cells);
        this.decimals = decimals;
    }

    /**
     * A shop's month.
     *
     * @param amount in the smallest unit, not negative
     * @param weight what it weighs where all cells that give way hold nothing
     */
    public record Cell(YearMonth month, long shop, long amount, boolean locked, double weight) {

        Cell with(long other) {
            return new Cell(month, shop, other, locked, weight);
        }
    }

    /** Which sum stays as it is while another is set. */
    public enum Keep {
        NOTHING,
        MONTH,
        SHOP,
        YEAR
    }

    /**
     * What is set.
     *
     * @param month of this month only; null for all months
     * @param shop of this shop only; null for all shops
     * @param amount what the cells meant sum to afterwards
     */
    public record Edit(@Nullable YearMonth month, @Nullable Long shop, long amount, Keep keep) {

        boolean means(Cell cell) {
            return (month == null || month.equals(cell.month())) && (shop == null || shop == cell.shop());
        }

        /** Whether a cell belongs to the sum that is kept. */
        boolean keeps(Cell cell) {
            return switch (keep) {
                case NOTHING -> false;
                case MONTH -> month == null || month.equals(cell.month());
                case SHOP -> shop == null || shop == cell.shop();
                case YEAR -> true;
            };
        }
    }

    /** The cells afterwards, in their order; fails with {@link TargetError} where too much is locked. */
    public List<Cell> edit(Edit edit) {
        long before = sum(edit::means);
        List<Cell> set = cells.stream().filter(edit::means).count() == 1
                ? replaced(cells, edit::means, cell -> edit.amount())
                : spread(cells, edit::means, edit.amount());
        Predicate<Cell> others = cell -> edit.keeps(cell) && !edit.means(cell);
        long change = edit.amount() - before;
        return edit.keep() == Keep.NOTHING || change == 0 ? set : spread(set, others, sum(others) - change);
    }

    private long sum(Predicate<Cell> which) {
        return cells.stream().filter(which).mapToLong(Cell::amount).sum();
    }

    private List<Cell> spread(List<Cell> all, Predicate<Cell> which, long sum) {
        Predicate<Cell> free = cell -> which.test(cell) && !cell.locked();
        long locked = all.stream()
                .filter(cell -> which.test(cell) && cell.locked())
                .mapToLong(Cell::amount)
                .sum();
        List<Cell> giving = all.stream().filter(free).toList();
        if (sum < locked) {
            throw new Failure(TargetError.LOCKED_TOO_MUCH, told(locked), told(Math.max(sum, 0)));
        }
        if (giving.isEmpty() && sum != locked) {
            throw new Failure(TargetError.NOTHING_GIVES_WAY, told(sum - locked));
        }
        if (giving.isEmpty()) {
            return all;
        }
        long[] parts = LargestRemainder.split(sum - locked, weights(giving));
        int[] next = {0};
        return replaced(all, free, cell -> parts[next[0]++]);
    }

    private static double[] weights(List<Cell> giving) {
        double[] held = giving.stream().mapToDouble(Cell::amount).toArray();
        if (giving.stream().anyMatch(cell -> cell.amount() > 0)) {
            return held;
        }
        return giving.stream().anyMatch(cell -> cell.weight() > 0)
                ? giving.stream().mapToDouble(Cell::weight).toArray()
                : giving.stream().mapToDouble(cell -> 1).toArray();
    }

    private interface Amount {
        long of(Cell cell);
    }

    private static List<Cell> replaced(List<Cell> all, Predicate<Cell> which, Amount amount) {
        List<Cell> after = new ArrayList<>();
        for (Cell cell : all) {
            after.add(which.test(cell) ? cell.with(amount.of(cell)) : cell);
        }
        return after;
    }

    private String told(long units) {
        return BigDecimal.valueOf(units, decimals).toPlainString();
    }
}
