package io.zhanggui.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.shared.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReportDaysTest {

    private static ReportDays on(ReportKind kind, String day, String today) {
        return ReportDays.of(kind, LocalDate.parse(day), LocalDate.parse(today));
    }

    private static Period days(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void a_month_that_is_over_is_set_against_whole_months() {
        ReportDays november = on(ReportKind.MONTHLY, "2026-11-15", "2026-12-01");
        assertThat(november.over()).isTrue();
        assertThat(november.counted()).isEqualTo(days("2026-11-01", "2026-12-01"));
        assertThat(november.previous()).isEqualTo(days("2026-10-01", "2026-11-01"));
        assertThat(november.before().zh()).isEqualTo("上月");
    }

    @Test
    void a_month_that_runs_is_set_against_as_many_days() {
        ReportDays november = on(ReportKind.MONTHLY, "2026-11-15", "2026-11-11");
        assertThat(november.over()).isFalse();
        assertThat(november.whole()).isEqualTo(days("2026-11-01", "2026-12-01"));
        assertThat(november.counted()).isEqualTo(days("2026-11-01", "2026-11-11"));
        assertThat(november.previous()).isEqualTo(days("2026-10-01", "2026-10-11"));
        assertThat(november.lastYear()).isEqualTo(days("2025-11-01", "2025-11-11"));
        assertThat(november.before().zh()).isEqualTo("上月同期");
        assertThat(november.comparable()).isTrue();
    }

    @Test
    void a_shorter_month_before_says_how_short_it_is() {
        ReportDays march = on(ReportKind.MONTHLY, "2026-03-01", "2026-03-31");
        assertThat(march.previous()).isEqualTo(days("2026-02-01", "2026-03-01"));
        assertThat(march.before().zh()).isEqualTo("上月（只有 28 天）");
    }

    @Test
    void a_week_that_runs_keeps_its_weekdays() {
        ReportDays week = on(ReportKind.WEEKLY, "2026-11-11", "2026-11-12");
        assertThat(week.counted()).isEqualTo(days("2026-11-09", "2026-11-12"));
        assertThat(week.previous()).isEqualTo(days("2026-11-02", "2026-11-05"));
        assertThat(week.lastYear()).isEqualTo(days("2025-11-10", "2025-11-13"));
    }

    @Test
    void what_has_no_day_that_is_over_is_compared_with_nothing() {
        assertThat(on(ReportKind.DAILY, "2026-11-11", "2026-11-11").comparable())
                .isFalse();
        assertThat(on(ReportKind.MONTHLY, "2026-12-01", "2026-12-01").comparable())
                .isFalse();
        assertThat(on(ReportKind.DAILY, "2026-11-10", "2026-11-11").comparable())
                .isTrue();
    }
}
