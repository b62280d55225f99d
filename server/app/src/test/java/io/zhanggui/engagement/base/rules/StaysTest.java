package io.zhanggui.engagement.base.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.engagement.ClientBase.Survival;
import io.zhanggui.engagement.base.rules.Stays.Stay;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaysTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

    private static Stay going(int days) {
        return new Stay(TODAY.minusDays(days), null);
    }

    private static Stay ended(int days) {
        return new Stay(TODAY.minusDays(900), TODAY.minusDays(900 - days));
    }

    /** Of five, one left after 100 days; of the three still watched then, one after 300: 4/5 · 2/3. */
    @Test
    void those_who_are_still_served_count_as_long_as_they_have_stayed() {
        Survival survival = Stays.of(List.of(ended(100), going(200), ended(300), going(500), going(800)), TODAY);
        assertThat(survival.clients()).isEqualTo(5);
        assertThat(survival.left()).isEqualTo(2);
        assertThat(survival.year().orElseThrow()).isCloseTo(0.8 * 2 / 3, within(1e-12));
        assertThat(survival.curve().getFirst().staying()).isEqualTo(1);
    }

    @Test
    void a_year_is_not_told_where_nobody_was_watched_that_long() {
        Survival survival = Stays.of(List.of(going(200), going(30)), TODAY);
        assertThat(survival.year()).isEmpty();
        assertThat(survival.longest()).isEqualTo(200);
    }

    @Test
    void work_that_is_yet_to_begin_and_no_clients_at_all_say_nothing() {
        Survival survival = Stays.of(List.of(new Stay(TODAY.plusDays(3), null)), TODAY);
        assertThat(survival.clients()).isZero();
        assertThat(survival.year()).isEmpty();
        assertThat(survival.curve()).isEmpty();
    }
}
