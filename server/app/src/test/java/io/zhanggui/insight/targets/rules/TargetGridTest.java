package io.zhanggui.insight.targets.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.insight.targets.rules.TargetGrid.Cell;
import io.zhanggui.insight.targets.rules.TargetGrid.Edit;
import io.zhanggui.insight.targets.rules.TargetGrid.Keep;
import io.zhanggui.shared.Failure;
import io.zhanggui.stats.numeric.Randomness;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class TargetGridTest {

    private static final YearMonth SEPTEMBER = YearMonth.parse("2026-09");
    private static final YearMonth OCTOBER = YearMonth.parse("2026-10");
    private static final YearMonth NOVEMBER = YearMonth.parse("2026-11");

    private static Cell cell(YearMonth month, long shop, long amount, boolean locked) {
        return new Cell(month, shop, amount, locked, 1);
    }

    private static long sum(List<Cell> cells, Predicate<Cell> which) {
        return cells.stream().filter(which).mapToLong(Cell::amount).sum();
    }

    private static List<Long> amounts(List<Cell> cells) {
        return cells.stream().map(Cell::amount).toList();
    }

    @Test
    void a_sum_is_spread_over_what_is_not_locked_in_proportion() {
        TargetGrid grid = new TargetGrid(
                List.of(cell(SEPTEMBER, 1, 100, true), cell(OCTOBER, 1, 200, false), cell(NOVEMBER, 1, 100, false)), 0);
        assertThat(amounts(grid.edit(new Edit(null, null, 401, Keep.NOTHING)))).containsExactly(100L, 201L, 100L);
        assertThat(amounts(grid.edit(new Edit(OCTOBER, 1L, 260, Keep.YEAR)))).containsExactly(100L, 260L, 40L);
        assertThat(amounts(grid.edit(new Edit(OCTOBER, 1L, 260, Keep.NOTHING)))).containsExactly(100L, 260L, 100L);
    }

    @Test
    void where_nothing_can_give_way_it_is_refused_with_the_amount() {
        TargetGrid grid = new TargetGrid(List.of(cell(SEPTEMBER, 1, 10_000, true), cell(OCTOBER, 1, 20_000, false)), 2);
        assertThatThrownBy(() -> grid.edit(new Edit(null, null, 9_000, Keep.NOTHING)))
                .hasMessageContaining("INSIGHT-5309")
                .hasMessageContaining("100.00");
        assertThatThrownBy(() -> grid.edit(new Edit(OCTOBER, 1L, 15_000, Keep.YEAR)))
                .hasMessageContaining("INSIGHT-5310");
    }

    @Test
    void empty_cells_are_filled_by_their_weights() {
        TargetGrid grid =
                new TargetGrid(List.of(new Cell(SEPTEMBER, 1, 0, false, 1), new Cell(OCTOBER, 1, 0, false, 3)), 2);
        assertThat(amounts(grid.edit(new Edit(null, null, 400, Keep.NOTHING)))).containsExactly(100L, 300L);
    }

    /** F217: the source's second half. */
    @Test
    void three_million_by_the_sources_weights_are_its_four_months() {
        List<YearMonth> months = List.of(SEPTEMBER, OCTOBER, NOVEMBER, YearMonth.parse("2026-12"));
        SortedMap<Long, Shape> shapes = new TreeMap<>();
        shapes.put(1L, Shape.even(2026));
        List<Cell> cells = Proposal.split(300_000_000, months, new double[] {2, 4, 9, 15}, shapes);
        assertThat(amounts(cells)).containsExactly(20_000_000L, 40_000_000L, 90_000_000L, 150_000_000L);
    }

    @Test
    void every_level_of_a_proposal_sums_exactly() {
        RandomGenerator random = Randomness.seeded(5);
        for (int turn = 0; turn < 200; turn++) {
            SortedMap<Long, Shape> shapes = new TreeMap<>();
            for (long shop = 1; shop <= 1 + random.nextInt(5); shop++) {
                double[] weights = new double[365];
                Arrays.setAll(weights, day -> random.nextInt(3) == 0 ? 0 : random.nextDouble() * 1e5);
                shapes.put(shop, new Shape(2026, weights, 365, 0));
            }
            List<YearMonth> months = List.of(SEPTEMBER, OCTOBER, NOVEMBER);
            long total = random.nextLong(1_000_000_000_000L);
            double[] given = {random.nextDouble(), random.nextDouble(), 0};
            List<Cell> cells = Proposal.split(total, months, given, shapes);
            assertThat(sum(cells, cell -> true)).isEqualTo(total);
            assertThat(sum(cells, cell -> cell.month().equals(NOVEMBER))).isLessThanOrEqualTo(1);
            assertThat(cells).hasSize(3 * shapes.size()).allMatch(cell -> cell.amount() >= 0);
        }
    }

    @Test
    void whatever_is_edited_the_kept_sum_stays_and_locked_cells_do_not_move() {
        RandomGenerator random = Randomness.seeded(6);
        int refused = 0;
        for (int turn = 0; turn < 2_000; turn++) {
            List<Cell> cells = new ArrayList<>();
            for (YearMonth month : List.of(SEPTEMBER, OCTOBER, NOVEMBER)) {
                for (long shop = 1; shop <= 3; shop++) {
                    cells.add(new Cell(
                            month,
                            shop,
                            random.nextInt(4) == 0 ? 0 : random.nextLong(100_000_000),
                            random.nextInt(4) == 0,
                            random.nextDouble()));
                }
            }
            Edit edit = new Edit(
                    random.nextInt(3) == 0 ? null : OCTOBER,
                    random.nextInt(3) == 0 ? null : Long.valueOf(2),
                    random.nextLong(200_000_000),
                    Keep.values()[random.nextInt(4)]);
            try {
                check(cells, edit, new TargetGrid(cells, 2).edit(edit));
            } catch (Failure refusal) {
                assertThat(refusal.code().code()).isIn("INSIGHT-5309", "INSIGHT-5310");
                refused++;
            }
        }
        assertThat(refused).isBetween(100, 1_500);
    }

    private static void check(List<Cell> before, Edit edit, List<Cell> after) {
        assertThat(sum(after, edit::means)).isEqualTo(edit.amount());
        boolean narrower = before.stream().anyMatch(cell -> edit.keeps(cell) && !edit.means(cell));
        if (narrower && before.stream().filter(edit::means).allMatch(edit::keeps)) {
            assertThat(sum(after, edit::keeps)).isEqualTo(sum(before, edit::keeps));
        }
        boolean single = before.stream().filter(edit::means).count() == 1;
        for (int i = 0; i < before.size(); i++) {
            Cell cell = before.get(i);
            boolean untouched = !edit.means(cell) && !edit.keeps(cell);
            boolean locked = cell.locked() && !(single && edit.means(cell));
            if (untouched || locked) {
                assertThat(after.get(i)).isEqualTo(cell);
            }
            assertThat(after.get(i).amount()).isNotNegative();
        }
    }
}
