package io.zhanggui.engagement.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.engagement.plan.rules.Timetable.Preparation;
import io.zhanggui.engagement.plan.rules.Timetable.Terms;
import io.zhanggui.engagement.plan.rules.Timetable.Variant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final LocalDate START = LocalDate.parse("2026-07-01");

    private static Timetable of(Variant variant, int buffer, Integer... months) {
        return Timetable.of(new Terms(START, variant, List.of(months), buffer));
    }

    @Test
    void phases_follow_each_other_without_a_gap() {
        Timetable timetable = of(Variant.FOUR, 0, 1, 1, 2, 2);

        assertThat(timetable.total()).isEqualTo(6);
        assertThat(timetable.conflicts()).isEmpty();
        assertThat(timetable.phases().getFirst().to()).isEqualTo("2026-07-31");
        assertThat(timetable.phases().getLast().from()).isEqualTo("2026-11-01");
        assertThat(timetable.end()).isEqualTo("2026-12-31");
    }

    @Test
    void the_shortest_phases_contradict_the_whole_and_the_proposal_holds_both() {
        Timetable timetable = of(Variant.FOUR, 0, 1, 1, 1, 2);

        assertThat(timetable.total()).isEqualTo(5);
        assertThat(timetable.conflicts())
                .singleElement()
                .satisfies(note -> assertThat(note.zh()).contains("5 个月", "6–9", "5–8"));
        assertThat(timetable.proposal()).containsExactly(2, 1, 1, 2);
        assertThat(of(Variant.THREE, 0, 1, 1, 2).proposal()).containsExactly(2, 2, 2);
    }

    @Test
    void a_phase_beyond_its_months_and_a_buffer_beyond_the_whole_are_told() {
        assertThat(of(Variant.FOUR, 0, 3, 1, 1, 2).conflicts()).hasSize(1);
        assertThat(of(Variant.FOUR, 4, 2, 1, 2, 3).total()).isEqualTo(9);
        assertThat(of(Variant.FOUR, 4, 2, 1, 2, 3).conflicts()).isEmpty();
        assertThat(of(Variant.FOUR, 12, 2, 1, 2, 3).conflicts()).isNotEmpty();
    }

    @Test
    void festivals_within_the_work_are_prepared_ten_days_ahead_at_least() {
        List<Preparation> festivals = of(Variant.FOUR, 0, 2, 1, 1, 2).festivals();

        assertThat(festivals).anySatisfy(each -> assertThat(each.day()).isEqualTo("2026-11-11"));
        assertThat(festivals)
                .allSatisfy(each -> assertThat(each.prepareFrom())
                        .isBeforeOrEqualTo(each.day().minusDays(10)));
    }

    @Test
    void what_cannot_be_calculated_with_is_told() {
        assertThat(Timetable.faults(new Terms(START, Variant.THREE, List.of(1, 0), 13)))
                .hasSize(3);
    }
}
