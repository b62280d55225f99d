package io.zhanggui.stats.forecast.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.numeric.Randomness;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    /** A month of two shops with two items and three. */
    private static final Hierarchy MONTH = Hierarchy.of(-1, 0, 0, 1, 1, 2, 2, 2);

    private static final Hierarchy PAIR = Hierarchy.of(-1, 0, 0);

    /** By hand: the whole is 2 above its parts; least squares moves each of the three by 2/3. */
    @Test
    void equally_sure_nodes_share_the_difference() {
        double[] values = new Reconciliation(PAIR)
                .leastSquares(new double[] {10, 3, 5}, new double[] {1, 1, 1})
                .get();

        assertThat(values).containsExactly(new double[] {28 / 3.0, 11 / 3.0, 17 / 3.0}, within(1e-12));
    }

    @Test
    void a_sure_whole_is_kept() {
        double[] values = new Reconciliation(PAIR)
                .leastSquares(new double[] {10, 3, 5}, new double[] {1e-9, 1, 3})
                .get();

        assertThat(values).containsExactly(new double[] {10, 3.5, 6.5}, within(1e-6));
    }

    @Test
    void bottom_up_keeps_leaves_and_top_down_keeps_the_whole() {
        double[] base = {100, 30, 60, 10, 30, 1, 2, 3};

        assertThat(new Reconciliation(MONTH).bottomUp(base)).containsExactly(46, 40, 6, 10, 30, 1, 2, 3);
        double[] down = new Reconciliation(MONTH).topDown(base);
        assertThat(down[0]).isEqualTo(100, within(1e-12));
        assertThat(down[1]).isEqualTo(100 / 3.0, within(1e-12));
        assertThat(down[3]).isEqualTo(100 / 12.0, within(1e-12));
    }

    @Property(tries = 50)
    void whatever_the_way_wholes_are_exactly_the_sums_of_their_parts(@ForAll @IntRange(min = 1, max = 9999) int seed) {
        RandomGenerator random = Randomness.seeded(seed);
        double[] base = random.doubles(8, 0, 1e6).toArray();
        double[][] errors = new double[6][8];
        for (double[] row : errors) {
            Arrays.setAll(row, node -> random.nextGaussian() * (node + 1));
        }
        Reconciliation reconciliation = new Reconciliation(MONTH);

        assertThat(MONTH.agrees(reconciliation.bottomUp(base))).isTrue();
        assertThat(MONTH.agrees(reconciliation.topDown(base))).isTrue();
        assertThat(MONTH.agrees(reconciliation.minimumTrace(base, errors).get()))
                .isTrue();
    }

    @Property(tries = 50)
    void forecasts_that_agree_are_left_alone(@ForAll @IntRange(min = 1, max = 9999) int seed) {
        RandomGenerator random = Randomness.seeded(seed);
        double[] agreeing = MONTH.sumUp(random.doubles(5, 0, 1000).toArray());
        double[] variances = random.doubles(8, 0.1, 10).toArray();

        assertThat(new Reconciliation(MONTH).leastSquares(agreeing, variances).get())
                .containsExactly(agreeing, within(1e-8));
    }

    @Property(tries = 100)
    void whole_units_agree_and_stay_near(@ForAll @IntRange(min = 1, max = 99999) int seed) {
        double[] values =
                MONTH.sumUp(Randomness.seeded(seed).doubles(5, -50, 1e7).toArray());
        long[] units = WholeUnits.round(MONTH, values);

        for (int node = 0; node < units.length; node++) {
            assertThat((double) units[node]).isEqualTo(values[node], within(2.0));
            if (!MONTH.parts(node).isEmpty()) {
                assertThat(MONTH.parts(node).stream()
                                .mapToLong(part -> units[part])
                                .sum())
                        .isEqualTo(units[node]);
            }
        }
    }

    @Test
    void the_largest_remainder_gets_the_unit_left_over() {
        Hierarchy three = Hierarchy.of(-1, 0, 0, 0);

        assertThat(WholeUnits.round(three, new double[] {10, 10 / 3.0, 10 / 3.0, 10 / 3.0}))
                .containsExactly(10, 4, 3, 3);
        assertThat(WholeUnits.round(three, new double[] {10, 2.2, 3.7, 4.1})).containsExactly(10, 2, 4, 4);
    }

    @Test
    void what_cannot_be_weighed_is_refused() {
        assertThat(new Reconciliation(PAIR)
                        .leastSquares(new double[] {1, 2, 3}, new double[] {1, 0, 1})
                        .findDoubt()
                        .map(Doubt::reason))
                .contains(Doubt.Reason.NO_VARIANCE);
        assertThat(new Reconciliation(PAIR)
                        .minimumTrace(new double[] {1, 2, 3}, new double[5][3])
                        .findDoubt()
                        .map(Doubt::reason))
                .contains(Doubt.Reason.NO_VARIANCE);
        assertThat(new Reconciliation(PAIR)
                        .leastSquares(new double[] {1, Double.NaN, 3}, new double[] {1, 1, 1})
                        .isKnown())
                .isFalse();
        assertThatThrownBy(() -> Hierarchy.of(-1, 2, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
