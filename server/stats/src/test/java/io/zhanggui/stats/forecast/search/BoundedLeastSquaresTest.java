package io.zhanggui.stats.forecast.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.forecast.search.BoundedLeastSquares.Solution;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BoundedLeastSquaresTest {

    private static Solution solve(Residuals model, int count, double[] start, double lower, double upper) {
        double[] low = new double[start.length];
        double[] high = new double[start.length];
        Arrays.fill(low, lower);
        Arrays.fill(high, upper);
        return BoundedLeastSquares.solve(model, count, start, low, high, 200);
    }

    @Test
    void a_bound_stops_the_search() {
        Solution found = solve((at, out) -> out[0] = at[0] - 3, 1, new double[] {0.5}, 0, 2);

        assertThat(found.parameters()[0]).isEqualTo(2);
        assertThat(found.settled()).isTrue();
    }

    /** Rosenbrock (1960): a bent valley whose lowest point is (1, 1). */
    @Test
    void a_bent_valley_is_walked_to_its_end() {
        Residuals valley = (at, out) -> {
            out[0] = 10 * (at[1] - at[0] * at[0]);
            out[1] = 1 - at[0];
        };
        Solution found = solve(valley, 2, new double[] {-1.2, 1}, -5, 5);

        assertThat(found.parameters()[0]).isEqualTo(1, within(1e-6));
        assertThat(found.parameters()[1]).isEqualTo(1, within(1e-6));
    }

    @Test
    void an_impossible_start_is_said_to_be_one() {
        assertThat(solve((at, out) -> out[0] = Double.NaN, 1, new double[] {1}, 0, 2)
                        .sumOfSquares())
                .isInfinite();
    }

    @Test
    void impossible_places_are_walked_round() {
        Residuals model = (at, out) -> out[0] = at[0] < 0.5 ? Double.NaN : at[0] - 0.6;

        assertThat(solve(model, 1, new double[] {4}, 0, 5).parameters()[0]).isEqualTo(0.6, within(1e-9));
    }
}
