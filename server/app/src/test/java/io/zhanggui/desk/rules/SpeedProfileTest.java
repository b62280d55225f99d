package io.zhanggui.desk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.desk.rules.SpeedProfile.Milestone;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpeedProfileTest {

    private static List<BigDecimal> soFar(@Nullable Integer... hours) {
        return SpeedProfile.soFar(Arrays.stream(hours)
                .map(hour -> hour == null ? null : BigDecimal.valueOf(hour))
                .toList());
    }

    @Test
    void hours_add_up_and_one_without_data_adds_nothing() {
        assertThat(soFar(100, null, 50)).extracting(BigDecimal::intValue).containsExactly(100, 100, 150);
    }

    @Test
    void each_round_sum_is_passed_in_the_hour_that_reached_it() {
        List<Milestone> passed = SpeedProfile.milestones(soFar(3, 4, 13), soFar(1, 1, 3));
        assertThat(passed)
                .extracting(mark -> mark.amount().intValue(), Milestone::hour, Milestone::otherHour)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, 0, 0),
                        org.assertj.core.groups.Tuple.tuple(2, 0, 1),
                        org.assertj.core.groups.Tuple.tuple(5, 1, 2),
                        org.assertj.core.groups.Tuple.tuple(10, 2, null),
                        org.assertj.core.groups.Tuple.tuple(20, 2, null));
    }

    @Test
    void of_many_sums_the_largest_are_told() {
        List<Milestone> passed = SpeedProfile.milestones(soFar(1_000_000), soFar());
        assertThat(passed)
                .extracting(mark -> mark.amount().intValue())
                .containsExactly(20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000);
    }

    @Test
    void nothing_sold_passes_nothing() {
        assertThat(SpeedProfile.milestones(soFar(0, null), soFar(5))).isEmpty();
        assertThat(SpeedProfile.milestones(List.of(), List.of())).isEmpty();
    }
}
