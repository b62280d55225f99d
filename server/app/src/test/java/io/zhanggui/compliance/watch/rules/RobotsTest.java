package io.zhanggui.compliance.watch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RobotsTest {

    @Test
    void an_empty_file_allows_everything() {
        assertThat(Robots.parse("").allows("/rules/1")).isTrue();
        assertThat(Robots.parse("User-agent: *\nDisallow:").allows("/rules/1")).isTrue();
    }

    @Test
    void the_longest_match_wins_and_what_allows_wins_a_draw() {
        Robots robots =
                Robots.parse("User-agent: *\nDisallow: /rules\nAllow: /rules/open # 公开\nDisallow: /x\nAllow: /x");
        assertThat(robots.allows("/rules/1")).isFalse();
        assertThat(robots.allows("/rules/open/1")).isTrue();
        assertThat(robots.allows("/x")).isTrue();
        assertThat(robots.allows("/")).isTrue();
    }

    @Test
    void the_group_that_names_us_counts_alone() {
        Robots robots = Robots.parse(
                "User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: Zhanggui\nDisallow: /private\nCrawl-delay: 5");
        assertThat(robots.allows("/rules")).isTrue();
        assertThat(robots.allows("/private/1")).isFalse();
        assertThat(robots.delay()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void stars_and_ends_are_understood() {
        Robots robots = Robots.parse("User-agent: *\nDisallow: /*.pdf$\nDisallow: /a/*/b");
        assertThat(robots.allows("/law.pdf")).isFalse();
        assertThat(robots.allows("/law.pdf?x=1")).isTrue();
        assertThat(robots.allows("/a/1/b/2")).isFalse();
    }

    @Test
    void a_delay_nobody_could_wait_for_is_cut() {
        assertThat(Robots.parse("User-agent: *\nCrawl-delay: 9999").delay()).isEqualTo(Duration.ofSeconds(60));
    }
}
