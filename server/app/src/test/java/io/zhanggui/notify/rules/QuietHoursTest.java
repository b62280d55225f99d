package io.zhanggui.notify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0));
    private static final QuietHours NOON = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 30));

    @Test
    void what_comes_in_the_evening_waits_for_the_next_morning() {
        assertThat(NIGHT.endAfter(beijing("2026-11-29T22:00:00"))).contains(beijing("2026-11-30T08:00:00"));
        assertThat(NIGHT.endAfter(beijing("2026-11-29T23:59:59"))).contains(beijing("2026-11-30T08:00:00"));
    }

    @Test
    void what_comes_before_the_morning_waits_for_the_same_one() {
        assertThat(NIGHT.endAfter(beijing("2026-11-30T00:00:00"))).contains(beijing("2026-11-30T08:00:00"));
        assertThat(NIGHT.endAfter(beijing("2026-11-30T07:59:59"))).contains(beijing("2026-11-30T08:00:00"));
    }

    @Test
    void outside_of_them_nothing_waits() {
        assertThat(NIGHT.endAfter(beijing("2026-11-30T08:00:00"))).isEmpty();
        assertThat(NIGHT.endAfter(beijing("2026-11-30T21:59:59"))).isEmpty();
    }

    @Test
    void they_may_lie_within_a_day() {
        assertThat(NOON.endAfter(beijing("2026-11-30T12:30:00"))).contains(beijing("2026-11-30T13:30:00"));
        assertThat(NOON.endAfter(beijing("2026-11-30T11:59:00"))).isEmpty();
        assertThat(NOON.endAfter(beijing("2026-11-30T13:30:00"))).isEmpty();
    }

    private static Instant beijing(String wallClock) {
        return Instant.parse(wallClock + "+08:00");
    }
}
