package io.zhanggui.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EstimateTest {

    private static final Estimate<Integer> NONE =
            Estimate.none(Doubt.Reason.TOO_LITTLE_DATA, "只有 1 个数", "only 1 value");

    @Test
    void a_doubt_passes_through_every_step() {
        assertThat(NONE.map(value -> value + 1)
                        .flatMap(value -> Estimate.of(value * 2))
                        .findDoubt())
                .contains(new Doubt(Doubt.Reason.TOO_LITTLE_DATA, "只有 1 个数", "only 1 value"));
    }

    @Test
    void a_value_is_changed_by_every_step() {
        assertThat(Estimate.of(3).map(value -> value + 1).find()).contains(4);
    }

    @Test
    void getting_what_is_not_there_says_why() {
        assertThatThrownBy(NONE::get).isInstanceOf(IllegalStateException.class).hasMessage("only 1 value");
    }
}
