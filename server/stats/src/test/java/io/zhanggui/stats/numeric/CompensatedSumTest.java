package io.zhanggui.stats.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CompensatedSumTest {

    @Test
    void small_parts_survive_beside_huge_ones() {
        assertThat(CompensatedSum.of(1, 1e100, 1, -1e100)).isEqualTo(2);
    }

    @Property(tries = 200)
    void the_sum_is_the_exact_one_to_the_last_digits(
            @ForAll @Size(max = 50) List<@DoubleRange(min = -1e6, max = 1e6) Double> values) {
        BigDecimal exact = BigDecimal.ZERO;
        double size = 0;
        for (double value : values) {
            exact = exact.add(new BigDecimal(value));
            size += Math.abs(value);
        }
        assertThat(CompensatedSum.of(
                                values.stream().mapToDouble(Double::doubleValue).toArray())
                        - exact.doubleValue())
                .isBetween(-1e-15 * size, 1e-15 * size);
    }
}
