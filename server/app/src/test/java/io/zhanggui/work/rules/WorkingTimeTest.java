package io.zhanggui.work.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.stats.calendar.SalesCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {

    private final WorkingTime working = new WorkingTime(SalesCalendar.china());

    @Test
    void hours_of_one_day_skip_its_noon() {
        assertThat(working.after(beijing("2026-11-24T10:00"), Duration.ofHours(3)))
                .isEqualTo(beijing("2026-11-24T14:00"));
    }

    @Test
    void what_does_not_fit_the_day_goes_on_the_next() {
        assertThat(working.after(beijing("2026-11-24T17:00"), Duration.ofHours(2)))
                .isEqualTo(beijing("2026-11-25T10:00"));
    }

    @Test
    void a_weekend_is_skipped() {
        assertThat(working.after(beijing("2026-11-27T17:30"), Duration.ofHours(1)))
                .isEqualTo(beijing("2026-11-30T09:30"));
        assertThat(working.after(beijing("2026-11-28T12:00"), Duration.ofHours(1)))
                .isEqualTo(beijing("2026-11-30T10:00"));
    }

    @Test
    void a_make_up_saturday_is_worked() {
        assertThat(working.after(beijing("2026-02-13T17:00"), Duration.ofHours(8)))
                .isEqualTo(beijing("2026-02-14T17:00"));
    }

    @Test
    void spring_festival_of_2026_is_off_from_the_15th_to_the_23rd() {
        assertThat(working.after(beijing("2026-02-14T17:00"), Duration.ofHours(2)))
                .isEqualTo(beijing("2026-02-24T10:00"));
    }

    @Test
    void an_end_of_a_day_is_not_the_morning_after() {
        assertThat(working.after(beijing("2026-11-24T09:00"), Duration.ofHours(8)))
                .isEqualTo(beijing("2026-11-24T18:00"));
    }

    @Test
    void what_is_added_is_what_lies_between() {
        Random random = new Random(20_261_129);
        for (int trial = 0; trial < 300; trial++) {
            Instant start = beijing("2024-01-01T00:00").plus(Duration.ofMinutes(random.nextInt(1_400_000)));
            Duration span = Duration.ofMinutes(1 + random.nextInt(6_000));
            assertThat(working.between(start, working.after(start, span))).isEqualTo(span);
        }
    }

    @Test
    void there_is_no_working_time_before_a_moment() {
        assertThat(working.between(beijing("2026-11-25T10:00"), beijing("2026-11-24T10:00")))
                .isZero();
    }

    @Test
    void a_year_whose_notice_is_not_out_is_uncertain() {
        assertThat(working.isCertain(beijing("2026-01-01T00:00"), beijing("2026-12-31T00:00")))
                .isTrue();
        assertThat(working.isCertain(beijing("2026-12-31T00:00"), beijing("2027-01-02T00:00")))
                .isFalse();
    }

    @Test
    void a_deadline_on_a_day_off_moves_to_the_working_day_before() {
        assertThat(working.onOrBefore(LocalDate.of(2026, 10, 7))).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(working.onOrBefore(LocalDate.of(2026, 10, 10))).isEqualTo(LocalDate.of(2026, 10, 10));
    }

    private static Instant beijing(String wallClock) {
        return Instant.parse(wallClock + ":00+08:00");
    }
}
