package io.zhanggui.stats.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ConcentrationTest {

    @Test
    void one_customer_who_brings_all() {
        Concentration curve = Concentration.of(new double[] {0, 0, 10, 0, 0}).get();
        assertThat(curve.shareOfBest(0.2)).isEqualTo(1, within(1e-15));
        assertThat(curve.gini()).isEqualTo(0.8, within(1e-15));
        assertThat(curve.customersThatMake(0.8)).isEqualTo(0.16, within(1e-15));
    }

    @Test
    void eighty_of_the_whole_from_twenty_of_a_hundred() {
        double[] values = new double[100];
        Arrays.fill(values, 0, 20, 4);
        Arrays.fill(values, 20, 100, 0.25);
        Concentration curve = Concentration.of(values).get();
        assertThat(curve.shareOfBest(0.2)).isEqualTo(0.8, within(1e-12));
        assertThat(curve.customersThatMake(0.8)).isEqualTo(0.2, within(1e-12));
        assertThat(curve.gini()).isEqualTo(0.6, within(1e-12));
    }

    @Test
    void the_gini_of_a_textbook_row() {
        // 1, 2, 3, 4: (−3·1 − 1·2 + 1·3 + 3·4) / (4·10)
        assertThat(Concentration.of(new double[] {4, 2, 1, 3}).get().gini()).isEqualTo(0.25, within(1e-15));
    }

    @Test
    void nothing_below_zero_and_nothing_at_all() {
        assertThat(Concentration.of(new double[] {1, -1})
                        .findDoubt()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.OUT_OF_DOMAIN);
        assertThat(Concentration.of(new double[] {1, Double.NaN}).isKnown()).isFalse();
        assertThat(Concentration.of(new double[3]).findDoubt().orElseThrow().reason())
                .isEqualTo(Reason.NO_VARIANCE);
        assertThat(Concentration.of(new double[0]).isKnown()).isFalse();
        assertThat(Concentration.of(new double[] {1e308, 1e308, 1e-308}).get().gini())
                .isFinite();
    }

    @Property(tries = 100)
    void neither_the_unit_nor_counting_everybody_twice_matters(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 0.01, max = 1e6) Double> drawn,
            @ForAll @DoubleRange(min = 0.01, max = 1e3) double unit) {
        double[] values = drawn.stream().mapToDouble(Double::doubleValue).toArray();
        Concentration plain = Concentration.of(values).get();
        Concentration scaled = Concentration.of(
                        DoubleStream.of(values).map(value -> value * unit).toArray())
                .get();
        Concentration twice = Concentration.of(DoubleStream.concat(DoubleStream.of(values), DoubleStream.of(values))
                        .toArray())
                .get();
        assertThat(scaled.gini()).isEqualTo(plain.gini(), within(1e-9));
        assertThat(twice.gini()).isEqualTo(plain.gini(), within(1e-9));
        assertThat(twice.shareOfBest(0.2)).isEqualTo(plain.shareOfBest(0.2), within(1e-9));
        assertThat(plain.shareOfBest(plain.customersThatMake(0.8))).isEqualTo(0.8, within(1e-9));
    }
}
