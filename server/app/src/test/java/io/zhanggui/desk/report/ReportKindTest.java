package io.zhanggui.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.shared.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReportKindTest {

    private static Period days(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Period around(ReportKind kind, String day) {
        return kind.around(LocalDate.parse(day));
    }

    @Test
    void a_week_runs_from_monday_and_stands_beside_the_same_weekdays_a_year_ago() {
        Period week = around(ReportKind.WEEKLY, "2026-11-11");
        assertThat(week).isEqualTo(days("2026-11-09", "2026-11-16"));
        assertThat(ReportKind.WEEKLY.previous(week)).isEqualTo(days("2026-11-02", "2026-11-09"));
        assertThat(ReportKind.WEEKLY.lastYear(week)).isEqualTo(days("2025-11-10", "2025-11-17"));
    }

    @Test
    void months_keep_their_own_lengths() {
        Period march = around(ReportKind.MONTHLY, "2026-03-31");
        assertThat(march).isEqualTo(days("2026-03-01", "2026-04-01"));
        assertThat(ReportKind.MONTHLY.previous(march)).isEqualTo(days("2026-02-01", "2026-03-01"));
        assertThat(ReportKind.MONTHLY.charted(march)).isEqualTo(march);
    }

    @Test
    void a_day_has_no_course_so_its_chart_ends_with_it() {
        Period day = around(ReportKind.DAILY, "2026-11-11");
        assertThat(ReportKind.DAILY.charted(day)).isEqualTo(days("2026-10-29", "2026-11-12"));
        assertThat(ReportKind.DAILY.lastYear(around(ReportKind.DAILY, "2028-02-29")))
                .isEqualTo(days("2027-02-28", "2027-03-01"));
    }
}
