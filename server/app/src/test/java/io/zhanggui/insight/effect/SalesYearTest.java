package io.zhanggui.insight.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.insight.effect.EffectAnswer.Note;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SalesYearTest {

    private static final LocalDate QUIET = LocalDate.parse("2026-03-09");

    private static List<LocalDate> days(LocalDate from, int count) {
        return from.datesUntil(from.plusDays(count)).toList();
    }

    private static double[] column(SalesYear year, String name) {
        return year.calendar().influences()[year.calendar().names().indexOf(name)];
    }

    @Test
    void a_day_left_out_does_not_move_the_week() {
        List<LocalDate> days = days(QUIET, 28).stream()
                .filter(day -> day.getDayOfMonth() != 17)
                .toList();
        double[] sundays = column(SalesYear.of(days, 20, 27, day -> true), "SUNDAY");
        for (int i = 0; i < sundays.length; i++) {
            assertThat(sundays[i]).isEqualTo(days.get(i).getDayOfWeek() == DayOfWeek.SUNDAY ? 1 : 0);
        }
    }

    @Test
    void a_quiet_time_has_the_week_and_nothing_else() {
        SalesYear year = SalesYear.of(days(QUIET, 21), 14, 21, day -> true);
        assertThat(year.told()).extracting(Note::en).containsExactly("day of the week");
        assertThat(year.calendar().names()).hasSize(6);
        assertThat(year.unseen()).isEmpty();
    }

    @Test
    void double_eleven_has_its_phases_and_is_named_where_it_was_not_seen_before() {
        LocalDate from = LocalDate.parse("2025-08-01");
        SalesYear year = SalesYear.of(days(from, 120), 90, 120, day -> true);
        assertThat(year.told()).extracting(Note::zh).contains("双十一预热", "双十一前一周", "双十一前一天", "双十一当天", "双十一后一周", "法定节假日");
        assertThat(year.unseen()).extracting(Note::zh).containsExactly("双十一前一周", "双十一前一天", "双十一当天", "双十一后一周");
        assertThat(column(year, "Double 11 day")[102]).isEqualTo(1);
    }

    @Test
    void the_days_of_a_promotion_are_its_own() {
        LocalDate from = LocalDate.parse("2025-08-01");
        SalesYear year = SalesYear.of(days(from, 120), 90, 120, day -> day.isBefore(LocalDate.parse("2025-10-15")));
        assertThat(year.told()).extracting(Note::zh).noneMatch(name -> name.startsWith("双十一"));
    }

    @Test
    void what_follows_from_other_influences_is_left_out() {
        // All days lie in the aftermath of Double 11: it would be the level itself.
        SalesYear year = SalesYear.of(days(LocalDate.parse("2025-11-12"), 7), 4, 7, day -> true);
        assertThat(year.told()).hasSize(1);
    }
}
