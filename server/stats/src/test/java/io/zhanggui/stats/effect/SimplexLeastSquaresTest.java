package io.zhanggui.stats.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.numeric.Randomness;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SimplexLeastSquaresTest {

    @Property(tries = 100)
    void no_other_mixture_is_nearer(
            @ForAll @IntRange(max = 100_000) int seed, @ForAll @IntRange(min = 1, max = 12) int count) {
        RandomGenerator random = Randomness.seeded(seed);
        double[][] columns = new double[count][15];
        double[] target = random.doubles(15, -1, 1).toArray();
        for (double[] column : columns) {
            Arrays.setAll(column, row -> random.nextGaussian() + 0.5 * target[row]);
        }
        double[][] gram = new double[count][count];
        double[] products = new double[count];
        for (int one = 0; one < count; one++) {
            for (int row = 0; row < 15; row++) {
                products[one] += columns[one][row] * target[row];
                for (int other = 0; other < count; other++) {
                    gram[one][other] += columns[one][row] * columns[other][row];
                }
            }
        }
        double[] weights = new SimplexLeastSquares(gram).solve(products);
        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
        assertThat(Arrays.stream(weights).min().orElseThrow()).isGreaterThanOrEqualTo(0);
        double found = objective(gram, products, weights);
        // The objective is convex, so no vertex may lie below it along the way there.
        for (int vertex = 0; vertex < count; vertex++) {
            double[] moved = weights.clone();
            for (int place = 0; place < count; place++) {
                moved[place] *= 0.999;
            }
            moved[vertex] += 0.001;
            assertThat(objective(gram, products, moved)).isGreaterThanOrEqualTo(found - 1e-9);
        }
    }

    @Test
    void twins_are_no_trouble() {
        double[] weights =
                new SimplexLeastSquares(new double[][] {{2, 2, 0}, {2, 2, 0}, {0, 0, 2}}).solve(new double[] {1, 1, 1});
        assertThat(weights[0] + weights[1]).isCloseTo(0.5, within(1e-6));
        assertThat(weights[2]).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void columns_of_nothing_end_too() {
        assertThat(Arrays.stream(new SimplexLeastSquares(new double[3][3]).solve(new double[3]))
                        .sum())
                .isCloseTo(1, within(1e-12));
    }

    private static double objective(double[][] gram, double[] products, double[] weights) {
        double sum = 0;
        for (int one = 0; one < weights.length; one++) {
            sum -= products[one] * weights[one];
            for (int other = 0; other < weights.length; other++) {
                sum += gram[one][other] * weights[one] * weights[other] / 2;
            }
        }
        return sum;
    }
}
