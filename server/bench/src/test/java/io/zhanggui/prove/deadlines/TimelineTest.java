package io.zhanggui.prove.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private final Timeline timeline = new Timeline();

    /** Runs from 100 to 200 and from 250 on; 30 ahead from 150, 10 behind from 300. */
    @BeforeEach
    void run() {
        timeline.runs(100, true);
        timeline.jumps(150, 30);
        timeline.runs(200, false);
        timeline.runs(250, true);
        timeline.jumps(300, -10);
    }

    @Test
    void an_alarm_is_late_from_its_moment_on() {
        assertThat(timeline.late(120, 0, 125)).isEqualTo(5);
        assertThat(timeline.late(170, 0, 153)).isEqualTo(3);
    }

    @Test
    void time_in_which_the_server_was_dead_does_not_count() {
        assertThat(timeline.late(220, 0, 255)).isEqualTo(10 + 5);
        assertThat(timeline.late(240, 0, 255)).isEqualTo(5);
    }

    @Test
    void what_is_set_too_late_is_late_from_then_on() {
        assertThat(timeline.late(110, 130, 135)).isEqualTo(5);
    }

    @Test
    void a_clock_that_is_set_back_gives_time_again() {
        assertThat(timeline.late(328, 0, 340)).isEqualTo(2 + 2);
    }

    @Test
    void what_came_due_while_the_server_was_dead_was_left_behind() {
        assertThat(timeline.leftBehind(240, 255)).isTrue();
        assertThat(timeline.leftBehind(90, 99)).isTrue();
        assertThat(timeline.leftBehind(281, 255)).isFalse();
        assertThat(timeline.leftBehind(170, 153)).isFalse();
    }
}
