package io.zhanggui.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.shared.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void the_previous_period_is_as_long_and_ends_where_this_one_begins() {
        assertThat(against(Comparison.PREVIOUS, "2026-06-08", "2026-06-15")).isEqualTo("2026-06-01 2026-06-08");
    }

    @Test
    void last_year_has_the_same_dates_also_around_a_leap_day() {
        assertThat(against(Comparison.LAST_YEAR, "2026-06-01", "2026-07-01")).isEqualTo("2025-06-01 2025-07-01");
        assertThat(against(Comparison.LAST_YEAR, "2024-02-01", "2024-03-01")).isEqualTo("2023-02-01 2023-03-01");
        assertThat(against(Comparison.LAST_YEAR, "2024-02-28", "2024-02-29")).isEqualTo("2023-02-28 2023-03-01");
    }

    @Test
    void spring_festival_falls_on_the_same_place() {
        // 2026-02-17 and 2025-01-29 are the days of the festival.
        assertThat(against(Comparison.FESTIVAL, "2026-02-10", "2026-02-24")).isEqualTo("2025-01-22 2025-02-05");
        Comparison.Compared compared = Comparison.FESTIVAL.of(period("2026-02-10", "2026-02-24"));
        assertThat(compared.said().zh()).isEqualTo("按春节对齐：今年 2026-02-17 对去年 2025-01-29");
        assertThat(compared.said().en()).contains("2026-02-17 this year", "2025-01-29 last year");
    }

    @Test
    void double_11_and_618_keep_their_dates_over_a_leap_year_too() {
        assertThat(against(Comparison.FESTIVAL, "2024-11-01", "2024-11-12")).isEqualTo("2023-11-01 2023-11-12");
        assertThat(against(Comparison.FESTIVAL, "2026-06-10", "2026-06-20")).isEqualTo("2025-06-10 2025-06-20");
    }

    @Test
    void days_without_a_big_sale_are_set_against_their_dates_and_it_says_so() {
        Comparison.Compared compared = Comparison.FESTIVAL.of(period("2026-08-10", "2026-08-20"));
        assertThat(compared.period()).isEqualTo(period("2025-08-10", "2025-08-20"));
        assertThat(compared.said().zh()).contains("与去年同一日期相比");
    }

    @Test
    void the_same_dates_warn_where_only_one_year_holds_spring_festival() {
        assertThat(Comparison.LAST_YEAR
                        .of(period("2026-02-10", "2026-02-24"))
                        .said()
                        .zh())
                .contains("只有其中一年含春节");
        assertThat(Comparison.LAST_YEAR
                        .of(period("2026-11-01", "2026-11-12"))
                        .said()
                        .zh())
                .doesNotContain("只有");
    }

    private static String against(Comparison how, String from, String to) {
        Period compared = how.of(period(from, to)).period();
        return compared.from() + " " + compared.to();
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
