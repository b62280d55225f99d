package io.zhanggui.engagement.letter.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.engagement.letter.Communication;
import io.zhanggui.engagement.letter.Communication.Line;
import io.zhanggui.engagement.letter.Occasion;
import io.zhanggui.shared.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When something of a calendar is due. */
class SlotsTest {

    private static final LocalDate SINCE = LocalDate.parse("2026-11-20");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

    private final Slots slots = new Slots((day, time, dayOff) ->
            Optional.of(day.atTime(time).atZone(Period.BEIJING).toInstant()));

    private List<String> dues(Occasion occasion) {
        Line line = Communication.USUAL.lines().stream()
                .filter(each -> each.occasion() == occasion)
                .findFirst()
                .orElseThrow();
        return slots.of(line, SINCE, MONDAY).stream()
                .map(turn -> turn.period().from() + " by "
                        + turn.due().atZone(Period.BEIJING).toLocalDateTime())
                .toList();
    }

    @Test
    void a_brief_is_due_the_day_after_its_day_and_earlier_ones_are_a_week_at_most() {
        assertThat(dues(Occasion.DAILY)).hasSize(7).first().isEqualTo("2026-11-23 by 2026-11-24T10:00");
        assertThat(dues(Occasion.DAILY)).last().isEqualTo("2026-11-29 by 2026-11-30T10:00");
    }

    @Test
    void a_week_is_told_on_the_monday_after_it() {
        assertThat(dues(Occasion.WEEKLY))
                .containsExactly("2026-11-16 by 2026-11-23T18:00", "2026-11-23 by 2026-11-30T18:00");
    }

    @Test
    void a_month_is_told_once_it_is_over_and_what_was_due_before_the_calendar_is_not_asked_for() {
        assertThat(dues(Occasion.MONTHLY)).isEmpty();
    }

    @Test
    void a_survey_and_a_visit_are_due_within_their_own_month_and_quarter() {
        assertThat(dues(Occasion.SATISFACTION)).containsExactly("2026-11-01 by 2026-11-25T18:00");
        assertThat(dues(Occasion.VISIT)).containsExactly("2026-10-01 by 2026-12-15T18:00");
    }
}
