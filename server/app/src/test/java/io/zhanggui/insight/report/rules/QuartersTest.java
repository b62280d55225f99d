package io.zhanggui.insight.report.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.shared.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuartersTest {

    private static Period days(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-29, 2026-07-01, 2026-10-01",
        "2026-10-01, 2026-07-01, 2026-10-01",
        "2026-09-30, 2026-04-01, 2026-07-01",
        "2026-01-01, 2025-10-01, 2026-01-01",
    })
    void the_latest_quarter_that_is_wholly_over(LocalDate today, LocalDate from, LocalDate to) {
        assertThat(Quarters.lastOver(today)).isEqualTo(new Period(from, to));
    }

    @Test
    void only_a_whole_quarter_that_is_over_can_be_evaluated() {
        LocalDate today = LocalDate.parse("2026-10-01");
        assertThat(Quarters.isOver(days("2026-07-01", "2026-10-01"), today)).isTrue();
        assertThat(Quarters.isOver(days("2026-07-01", "2026-10-01"), today.minusDays(1)))
                .isFalse();
        assertThat(Quarters.isOver(days("2026-07-02", "2026-10-01"), today)).isFalse();
        assertThat(Quarters.isOver(days("2026-06-01", "2026-09-01"), today)).isFalse();
    }

    @Test
    void the_quarter_before_may_lie_in_the_year_before() {
        assertThat(Quarters.before(days("2026-01-01", "2026-04-01"))).isEqualTo(days("2025-10-01", "2026-01-01"));
    }
}
