package io.zhanggui.identity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 0", "5, 30", "6, 60", "7, 120", "9, 480", "10, 900", "1000000, 900"})
    void waits_start_after_the_free_tries_and_double_up_to_a_quarter_of_an_hour(int tries, long seconds) {
        assertThat(Backoff.after(tries, 5)).hasSeconds(seconds);
    }
}
