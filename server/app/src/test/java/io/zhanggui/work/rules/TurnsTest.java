package io.zhanggui.work.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.work.OnDayOff;
import io.zhanggui.work.Rhythm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns turns = new Turns(new WorkingTime(SalesCalendar.china()));

    @Test
    void a_monthly_duty_has_a_turn_for_each_month_begun() {
        assertThat(labels(turns.between(
                        Rhythm.MONTHLY,
                        25,
                        OnDayOff.WORKDAY_BEFORE,
                        LocalDate.of(2026, 8, 20),
                        LocalDate.of(2026, 11, 1))))
                .containsExactly("2026-08", "2026-09", "2026-10", "2026-11");
    }

    @Test
    void quarters_and_years_begin_with_the_calendar() {
        assertThat(labels(turns.between(
                        Rhythm.QUARTERLY,
                        92,
                        OnDayOff.WORKDAY_BEFORE,
                        LocalDate.of(2025, 12, 31),
                        LocalDate.of(2026, 4, 1))))
                .containsExactly("2025-Q4", "2026-Q1", "2026-Q2");
        assertThat(labels(turns.between(
                        Rhythm.YEARLY,
                        300,
                        OnDayOff.WORKDAY_BEFORE,
                        LocalDate.of(2025, 6, 1),
                        LocalDate.of(2026, 1, 1))))
                .containsExactly("2025", "2026");
    }

    @Test
    void a_turn_that_was_due_before_the_duty_existed_is_none() {
        assertThat(labels(turns.between(
                        Rhythm.MONTHLY,
                        5,
                        OnDayOff.WORKDAY_BEFORE,
                        LocalDate.of(2026, 8, 20),
                        LocalDate.of(2026, 9, 1))))
                .containsExactly("2026-09");
        assertThat(turns.between(
                        Rhythm.MONTHLY,
                        5,
                        OnDayOff.WORKDAY_BEFORE,
                        LocalDate.of(2026, 8, 20),
                        LocalDate.of(2026, 8, 31)))
                .isEmpty();
    }

    @Test
    void it_is_due_at_the_end_of_its_day_or_of_the_working_day_before() {
        assertThat(due(5, 2026, 11)).isEqualTo(Instant.parse("2026-11-05T18:00:00+08:00"));
        assertThat(due(8, 2026, 11)).isEqualTo(Instant.parse("2026-11-06T18:00:00+08:00"));
    }

    @Test
    void a_day_past_the_end_is_the_last_day() {
        assertThat(due(31, 2026, 6)).isEqualTo(Instant.parse("2026-06-30T18:00:00+08:00"));
    }

    @Test
    void it_is_never_due_before_it_begins() {
        assertThat(due(1, 2026, 10)).isEqualTo(Instant.parse("2026-10-01T18:00:00+08:00"));
    }

    @Test
    void a_day_has_a_turn_unless_it_is_off() {
        assertThat(labels(turns.between(
                        Rhythm.DAILY, 1, OnDayOff.SKIP, LocalDate.of(2026, 9, 24), LocalDate.of(2026, 9, 28))))
                .containsExactly("2026-09-24", "2026-09-28");
        assertThat(labels(turns.between(
                        Rhythm.DAILY, 1, OnDayOff.SKIP, LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 14))))
                .containsExactly("2026-02-14");
    }

    @Test
    void a_week_is_due_on_its_day_or_the_next_working_day() {
        assertThat(turns.between(
                        Rhythm.WEEKLY, 4, OnDayOff.WORKDAY_AFTER, LocalDate.of(2026, 9, 21), LocalDate.of(2026, 10, 1)))
                .extracting(Turns.Turn::label, turn -> turn.due().toString())
                .containsExactly(tuple("2026-W39", "2026-09-24T10:00:00Z"), tuple("2026-W40", "2026-10-08T10:00:00Z"));
    }

    @Test
    void twice_a_week_are_two_turns_three_days_apart() {
        assertThat(turns.between(
                        Rhythm.TWICE_WEEKLY, 2, OnDayOff.KEEP, LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 17)))
                .extracting(Turns.Turn::label, turn -> turn.due().toString())
                .containsExactly(
                        tuple("2026-W46-1", "2026-11-10T10:00:00Z"),
                        tuple("2026-W46-2", "2026-11-13T10:00:00Z"),
                        tuple("2026-W47-1", "2026-11-17T10:00:00Z"));
    }

    @Test
    void half_years_begin_with_the_calendar() {
        assertThat(labels(turns.between(
                        Rhythm.HALF_YEARLY,
                        181,
                        OnDayOff.WORKDAY_BEFORE,
                        LocalDate.of(2025, 12, 1),
                        LocalDate.of(2026, 7, 1))))
                .containsExactly("2025-H2", "2026-H1", "2026-H2");
    }

    @Test
    void the_shipped_duties_fit_their_rhythms_and_have_keys_of_their_own() {
        assertThat(ShippedDuties.list())
                .hasSizeGreaterThan(25)
                .allMatch(duty -> duty.day() >= 1 && duty.day() <= duty.rhythm().lastDay())
                .extracting(ShippedDuties.Shipped::key)
                .doesNotHaveDuplicates();
        assertThat(ShippedDuties.list())
                .extracting(ShippedDuties.Shipped::rhythm)
                .contains(Rhythm.values());
    }

    private Instant due(int day, int year, int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        return turns.between(Rhythm.MONTHLY, day, OnDayOff.WORKDAY_BEFORE, first, first)
                .getFirst()
                .due();
    }

    private static List<String> labels(List<Turns.Turn> turns) {
        return turns.stream().map(Turns.Turn::label).toList();
    }
}
