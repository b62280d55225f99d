package io.zhanggui.connect.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a file counts as wholly written. */
class QuietFilesTest {

    private static final Instant START = Instant.parse("2026-11-22T02:00:00Z");

    private final QuietFiles<String> files = new QuietFiles<>(Duration.ofSeconds(5));

    @Test
    void a_file_is_quiet_when_it_has_not_changed_for_the_whole_time() {
        assertThat(look(0, 100)).isFalse();
        assertThat(look(4, 100)).isFalse();
        assertThat(look(5, 100)).isTrue();
    }

    @Test
    void every_change_starts_the_time_again() {
        look(0, 100);
        assertThat(look(5, 200)).isFalse();
        assertThat(look(9, 200)).isFalse();
        assertThat(look(10, 200)).isTrue();
    }

    @Test
    void a_file_set_aside_rests_until_it_changes() {
        look(0, 100);
        files.rest("f", Duration.ofSeconds(60), START.plusSeconds(5));
        assertThat(look(64, 100)).isFalse();
        assertThat(look(65, 100)).isTrue();
        files.rest("f", Duration.ofSeconds(60), START.plusSeconds(65));
        assertThat(look(70, 101)).isFalse();
        assertThat(look(75, 101)).isTrue();
    }

    @Test
    void a_file_that_went_and_came_again_is_new() {
        look(0, 100);
        files.keepOnly(List.of());
        assertThat(look(5, 100)).isFalse();
    }

    private boolean look(int second, long size) {
        return files.look("f", size, 1, START.plusSeconds(second));
    }
}
