package io.zhanggui.identity.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-11T00:00:00Z"));
    private final InstantSource time = now::get;
    private final LoginThrottle throttle = new LoginThrottle(time.withZone(Period.BEIJING));

    @Test
    void five_tries_are_free_and_the_sixth_waits() {
        tries("lihua", "10.0.0.1", 5);

        assertThat(throttle.admit("lihua", "10.0.0.1")).contains(Duration.ofSeconds(30));
    }

    @Test
    void a_wait_that_is_over_admits_one_more_try_and_then_doubles() {
        tries("lihua", "10.0.0.1", 5);
        pass(Duration.ofSeconds(30));

        assertThat(throttle.admit("lihua", "10.0.0.1")).isEmpty();
        assertThat(throttle.admit("lihua", "10.0.0.1")).contains(Duration.ofSeconds(60));
    }

    @Test
    void a_right_password_clears_the_count() {
        tries("lihua", "10.0.0.1", 5);
        throttle.forget("lihua", "10.0.0.1");

        assertThat(throttle.admit("lihua", "10.0.0.1")).isEmpty();
    }

    @Test
    void another_name_and_another_address_are_not_held_up() {
        tries("lihua", "10.0.0.1", 5);

        assertThat(throttle.admit("wangwei", "10.0.0.1")).isEmpty();
        assertThat(throttle.admit("lihua", "10.0.0.2")).isEmpty();
    }

    @Test
    void one_address_trying_many_names_is_held_up_too() {
        for (int i = 0; i < 30; i++) {
            assertThat(throttle.admit("name" + i, "10.0.0.1")).isEmpty();
        }

        assertThat(throttle.admit("name30", "10.0.0.1")).isPresent();
    }

    @Test
    void the_case_of_a_name_makes_no_difference() {
        tries("lihua", "10.0.0.1", 5);

        assertThat(throttle.admit("LiHua", "10.0.0.1")).isPresent();
    }

    private void tries(String name, String address, int count) {
        for (int i = 0; i < count; i++) {
            assertThat(throttle.admit(name, address)).isEmpty();
        }
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }
}
