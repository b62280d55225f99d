package io.zhanggui.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.shared.Period;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SalesWindowTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-01");

    @Test
    void a_window_holds_the_days_in_which_a_sale_is_felt_from_before_it_to_after_it() {
        SalesWindow running = SalesWindow.listUpTo(DAY).getFirst();
        assertThat(running.key()).isEqualTo("double_11");
        assertThat(running.date()).isEqualTo(LocalDate.parse("2026-11-11"));
        assertThat(running.period())
                .isEqualTo(new Period(LocalDate.parse("2026-10-21"), LocalDate.parse("2026-11-19")));
    }

    @Test
    void those_of_two_years_are_told_the_latest_first_and_none_that_has_not_begun() {
        List<SalesWindow> windows = SalesWindow.listUpTo(DAY);
        assertThat(windows).allMatch(window -> !window.period().from().isAfter(DAY));
        assertThat(windows).isSortedAccordingTo((a, b) -> b.date().compareTo(a.date()));
        assertThat(windows).filteredOn(window -> window.key().equals("618")).hasSize(2);
    }
}
