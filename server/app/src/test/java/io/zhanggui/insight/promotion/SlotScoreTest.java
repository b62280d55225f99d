package io.zhanggui.insight.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.insight.promotion.PromotionAnswer.Slot;
import org.junit.jupiter.api.Test;

class SlotScoreTest {

    @Test
    void a_full_score_is_worth_another_and_an_empty_one_is_not() {
        Slot full = SlotScore.of(1.2, 1.0, 2.0, 1.0);
        assertThat(full.least()).isEqualTo(100);
        assertThat(full.words().zh()).isEqualTo("值得再报");
        Slot poor = SlotScore.of(0.5, 0.6, 0.1, -0.3);
        assertThat(poor.most()).isEqualTo(30, within(1e-9));
        assertThat(poor.words().zh()).isEqualTo("不值得再报");
    }

    @Test
    void a_lift_that_is_none_has_no_effect_whatever_the_quotient() {
        assertThat(SlotScore.of(1.0, 1.0, -0.2, 5).least()).isEqualTo(50);
    }

    @Test
    void what_is_not_known_leaves_a_range() {
        Slot open = SlotScore.of(1.0, null, 0.8, 0.0);
        assertThat(open.least()).isEqualTo(45);
        assertThat(open.most()).isEqualTo(70);
        assertThat(open.words().zh()).startsWith("还说不准");
    }
}
