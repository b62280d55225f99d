package io.zhanggui.insight.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.shared.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FeltWindowsTest {

    private static Period days(int count) {
        LocalDate from = LocalDate.parse("2025-10-31");
        return new Period(from, from.plusDays(count));
    }

    @Test
    void buyers_wait_as_long_as_it_lasts_within_bounds_and_are_stocked_for_twice_that() {
        assertThat(FeltWindows.of(days(3))).isEqualTo(new FeltWindows(7, 14));
        assertThat(FeltWindows.of(days(12))).isEqualTo(new FeltWindows(12, 24));
        assertThat(FeltWindows.of(days(18))).isEqualTo(new FeltWindows(14, 28));
    }

    @Test
    void the_answer_says_what_was_counted_and_whether_somebody_typed_it() {
        assertThat(FeltWindows.of(days(12)).words(days(12)).zh()).contains("前 12 天", "后 24 天", "按规则：");
        assertThat(new FeltWindows(5, 24).words(days(12)).zh()).contains("前 5 天", "由人填写；按规则是前 12 天、后 24 天");
    }

    @Test
    void a_question_without_days_takes_the_rule_and_one_with_them_keeps_them() {
        Period of = days(12);
        PromotionQuestion ruled = new PromotionQuestion(null, of.from(), of.to(), null, null, null, null, null, null);
        assertThat(ruled.daysWaiting()).isEqualTo(12);
        assertThat(ruled.daysStocked()).isEqualTo(24);
        PromotionQuestion typed = new PromotionQuestion(null, of.from(), of.to(), 0, 9, null, null, null, null);
        assertThat(typed.daysWaiting()).isZero();
        assertThat(typed.daysStocked()).isEqualTo(9);
    }
}
