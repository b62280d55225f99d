package io.zhanggui.notify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void each_wait_is_longer_than_the_one_before_and_the_sixth_try_is_the_last() {
        assertThat(IntStream.rangeClosed(1, 5)
                        .mapToObj(tries -> Patience.after(tries).orElseThrow())
                        .toList())
                .isSorted()
                .first()
                .isEqualTo(Duration.ofSeconds(30));
        assertThat(Patience.after(6)).isEmpty();
    }

    @Test
    void no_wait_is_longer_than_what_a_wrong_clock_is_told_by() {
        assertThat(Patience.after(5).orElseThrow()).isLessThan(Patience.LONGEST);
    }
}
