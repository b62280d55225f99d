package io.zhanggui.stats.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MomentsTest {

    @Test
    void four_values_give_the_numbers_of_the_documentation() {
        Moments moments = Moments.of(1, 2, 3, 6);
        assertThat(moments).isEqualTo(new Moments(4, 3, 14));
        assertThat(moments.variance()).isEqualTo(14.0 / 3);
        assertThat(PairedMoments.of(new double[] {1, 2, 3}, new double[] {2, 4, 6}))
                .satisfies(pair -> assertThat(pair.centredProducts()).isEqualTo(4))
                .satisfies(pair -> assertThat(pair.covariance()).isEqualTo(2));
    }

    @Test
    void values_far_from_zero_keep_their_variance() {
        assertThat(Moments.of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16).variance()).isEqualTo(30);
    }

    @Test
    void sums_give_what_values_give() {
        assertThat(Moments.ofSums(4, 12, 50).get()).isEqualTo(Moments.of(1, 2, 3, 6));
        assertThat(PairedMoments.ofSums(3, 6, 14, 12, 56, 28).get())
                .isEqualTo(PairedMoments.of(new double[] {1, 2, 3}, new double[] {2, 4, 6}));
    }

    @Test
    void sums_that_no_values_can_have_are_refused() {
        assertThat(reason(Moments.ofSums(4, 12, 30))).isEqualTo(Reason.OUT_OF_DOMAIN);
        assertThat(reason(Moments.ofSums(4, Double.NaN, 30))).isEqualTo(Reason.OUT_OF_DOMAIN);
        assertThat(reason(Moments.ofSums(4, 1e300, Double.POSITIVE_INFINITY))).isEqualTo(Reason.OUT_OF_DOMAIN);
        assertThat(reason(Moments.ofSums(-1, 0, 0))).isEqualTo(Reason.OUT_OF_DOMAIN);
        assertThat(reason(PairedMoments.ofSums(3, 6, 14, 12, 56, 90))).isEqualTo(Reason.OUT_OF_DOMAIN);
    }

    @Test
    void columns_of_unequal_length_are_a_mistake() {
        assertThatThrownBy(() -> PairedMoments.of(new double[2], new double[3]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 100)
    void merging_parts_gives_the_whole(
            @ForAll @Size(min = 2, max = 40) List<@DoubleRange(min = -1e3, max = 1e3) Double> list) {
        double[] values = list.stream().mapToDouble(value -> value).toArray();
        int half = values.length / 2;
        Moments merged = Moments.of(Arrays.copyOf(values, half))
                .merge(Moments.of(Arrays.copyOfRange(values, half, values.length)));
        Moments whole = Moments.of(values);
        assertThat(merged.count()).isEqualTo(whole.count());
        assertThat(merged.mean()).isCloseTo(whole.mean(), within(1e-9));
        assertThat(merged.centredSquares()).isCloseTo(whole.centredSquares(), within(1e-5));
    }

    private static Reason reason(Estimate<?> estimate) {
        return estimate.findDoubt().orElseThrow().reason();
    }
}
