package io.zhanggui.desk.health.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpreadTest {

    /** Mean 10, deviation 1.4142, error 0.7071; t of three degrees 3.182: 2.25 of 10. */
    @Test
    void a_few_days_are_judged_by_themselves() {
        Spread spread = Spread.of(List.of(9.0, 10.0, 9.0, 12.0)).orElseThrow();
        assertThat(spread.relative()).isCloseTo(0.2250, within(0.0001));
        assertThat(spread.pieces()).isEqualTo(4);
    }

    @Test
    void a_month_is_judged_by_its_weeks_from_the_latest_backwards() {
        List<Double> days = Stream.of(999.0, 10.0, 12.0, 8.0, 10.0)
                .flatMap(week -> Collections.nCopies(week == 999.0 ? 3 : 7, week).stream())
                .toList();
        Spread spread = Spread.of(days).orElseThrow();
        assertThat(spread.pieces()).isEqualTo(4);
        assertThat(spread.relative()).isCloseTo(3.182 * Math.sqrt(8.0 / 3 / 4) / 10, within(1e-9));
    }

    @Test
    void three_days_or_days_of_nothing_tell_nothing() {
        assertThat(Spread.of(List.of(1.0, 2.0, 3.0))).isEmpty();
        assertThat(Spread.of(Collections.nCopies(10, 0.0))).isEmpty();
    }

    /** Of 2,000 months drawn about a known mean nearly 95 of 100 intervals hold it. */
    @Test
    void the_interval_holds_the_true_mean_as_often_as_it_says() {
        Random random = new Random(20261129);
        int held = 0;
        for (int month = 0; month < 2_000; month++) {
            List<Double> days = DoubleStream.generate(() -> 100 + 20 * random.nextGaussian())
                    .limit(35)
                    .boxed()
                    .toList();
            double mean =
                    days.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
            double reach = Spread.of(days).orElseThrow().relative() * mean;
            held += Math.abs(mean - 100) <= reach ? 1 : 0;
        }
        assertThat(held / 2_000.0).isBetween(0.935, 0.965);
    }
}
