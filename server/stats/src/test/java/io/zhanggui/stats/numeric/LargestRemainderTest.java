package io.zhanggui.stats.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {

    @Test
    void a_hundred_fen_among_three() {
        assertThat(LargestRemainder.split(100, new double[] {1, 1, 1})).containsExactly(34, 33, 33);
        assertThat(LargestRemainder.split(-100, new double[] {1, 1, 1})).containsExactly(-33, -33, -34);
        assertThat(LargestRemainder.split(1_000_001, new double[] {0.40, 0.35, 0.25}))
                .containsExactly(400_001, 350_000, 250_000);
    }

    @Property(tries = 100)
    void parts_sum_to_the_whole_and_lie_within_one_unit(
            @ForAll @LongRange(min = 0, max = 1L << 50) long total,
            @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = 0.01, max = 1e9) Double> given) {
        double[] weights = given.stream().mapToDouble(Double::doubleValue).toArray();
        double sum = Arrays.stream(weights).sum();
        long[] parts = LargestRemainder.split(total, weights);
        assertThat(Arrays.stream(parts).sum()).isEqualTo(total);
        for (int i = 0; i < parts.length; i++) {
            assertThat((double) parts[i]).isCloseTo(total * (weights[i] / sum), within(1.5));
        }
    }

    @Test
    void settled_parts_sum_without_rounding() {
        double[] settled = LargestRemainder.settle(new double[] {0.1, 0.2, 0.3, 0.4, 1e-17}, 1);
        assertThat(Arrays.stream(settled).reduce(0, Double::sum)).isEqualTo(1.0);
        assertThat(settled[0]).isCloseTo(0.1, within(1e-14));
        assertThat(LargestRemainder.settle(new double[] {0, 0}, 0)).containsExactly(0, 0);
    }

    @Test
    void weights_that_split_nothing_are_refused() {
        for (double[] weights : new double[][] {{}, {0, 0}, {-1, 2}, {Double.NaN}, {Double.POSITIVE_INFINITY}}) {
            assertThatThrownBy(() -> LargestRemainder.split(1, weights)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
