package io.zhanggui.work.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.work.OnDayOff;
import io.zhanggui.work.Repeat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeriesDaysTest {

    private final SeriesDays days = new SeriesDays(new WorkingTime(SalesCalendar.china()));

    @Test
    void twice_a_week_are_two_days_of_every_week() {
        assertThat(of("2026-11-03", "2026-11-13", 1, OnDayOff.KEEP, DayOfWeek.TUESDAY, DayOfWeek.FRIDAY))
                .containsExactly("2026-11-03", "2026-11-06", "2026-11-10", "2026-11-13");
    }

    @Test
    void every_second_week_counts_from_the_week_of_the_first() {
        assertThat(of("2026-11-04", "2026-12-04", 2, OnDayOff.KEEP, DayOfWeek.TUESDAY, DayOfWeek.FRIDAY))
                .containsExactly("2026-11-06", "2026-11-17", "2026-11-20", "2026-12-01", "2026-12-04");
    }

    @Test
    void a_day_off_is_kept_moved_or_skipped() {
        assertThat(of("2026-09-23", "2026-10-14", 1, OnDayOff.KEEP, DayOfWeek.THURSDAY))
                .containsExactly("2026-09-24", "2026-10-01", "2026-10-08");
        assertThat(of("2026-09-23", "2026-10-14", 1, OnDayOff.WORKDAY_AFTER, DayOfWeek.THURSDAY))
                .containsExactly("2026-09-24", "2026-10-08");
        assertThat(of("2026-09-23", "2026-10-14", 1, OnDayOff.WORKDAY_BEFORE, DayOfWeek.THURSDAY))
                .containsExactly("2026-09-24", "2026-09-30", "2026-10-08");
        assertThat(of("2026-09-23", "2026-10-14", 1, OnDayOff.SKIP, DayOfWeek.THURSDAY))
                .containsExactly("2026-09-24", "2026-10-08");
    }

    @Test
    void a_make_up_sunday_is_worked() {
        assertThat(of("2026-09-20", "2026-09-27", 1, OnDayOff.SKIP, DayOfWeek.SUNDAY))
                .containsExactly("2026-09-20");
    }

    private List<String> of(String first, String until, int weeks, OnDayOff dayOff, DayOfWeek... onDays) {
        return days
                .of(LocalDate.parse(first), new Repeat(Set.of(onDays), weeks, LocalDate.parse(until), dayOff))
                .stream()
                .map(LocalDate::toString)
                .toList();
    }
}
