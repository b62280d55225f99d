package io.zhanggui.stats.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class DoubleDoubleTest {

    private static final MathContext DIGITS = new MathContext(60);

    @Test
    void a_third_times_three_is_one_to_thirty_one_digits() {
        DoubleDouble third = DoubleDouble.ONE.dividedBy(DoubleDouble.of(3));
        assertThat(Math.abs(third.times(3).minus(DoubleDouble.ONE).value())).isLessThan(1e-31);
    }

    @Property(tries = 100)
    void arithmetic_keeps_thirty_digits(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double a, @ForAll @DoubleRange(min = 0.1, max = 1e6) double b) {
        DoubleDouble third = DoubleDouble.of(a).dividedBy(DoubleDouble.of(3));
        DoubleDouble seventh = DoubleDouble.of(b).dividedBy(DoubleDouble.of(7));
        close(third.plus(seventh), exact(third).add(exact(seventh)), Math.abs(a) + b);
        close(third.minus(seventh), exact(third).subtract(exact(seventh)), Math.abs(a) + b);
        close(third.times(seventh), exact(third).multiply(exact(seventh)), Math.abs(a) * b);
        close(third.dividedBy(seventh), exact(third).divide(exact(seventh), DIGITS), Math.abs(a) / b);
        close(seventh.root(), exact(seventh).sqrt(DIGITS), Math.sqrt(b));
    }

    private static BigDecimal exact(DoubleDouble value) {
        return new BigDecimal(value.hi()).add(new BigDecimal(value.lo()));
    }

    private static void close(DoubleDouble found, BigDecimal exact, double size) {
        assertThat(exact(found).subtract(exact).abs().doubleValue()).isLessThanOrEqualTo(1e-30 * size);
    }
}
