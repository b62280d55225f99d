package io.zhanggui.textscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts made to be slow: steps are counted by the clock of the processor, twice the text may take about twice the time. */
class HostileTextTest {

    @Test
    void time_grows_with_the_length_of_the_text_only() {
        List<Term> terms = new ArrayList<>();
        for (int length = 2; length < 60; length++) {
            terms.add(Term.of("最".repeat(length) + "好"));
        }
        Matcher matcher = Matcher.compile(new Lexicon(terms, List.of()), Reading.ALL);
        String hostile = "最".repeat(20_000);
        matcher.count(hostile);
        long once = nanos(() -> matcher.count(hostile));
        String more = hostile.repeat(4);
        assertThat(nanos(() -> matcher.count(more))).isLessThan(12 * once);
    }

    @Test
    void a_row_of_one_character_is_one_hit_and_read_once() {
        Matcher matcher = Matcher.compile(
                new Lexicon(List.of(Term.of("最"), Term.of("最最"), Term.of("最最好")), List.of()), Reading.ALL);
        String hostile = "最".repeat(20_000);
        assertThat(matcher.scan(hostile)).singleElement().satisfies(hit -> {
            assertThat(hit.start()).isZero();
            assertThat(hit.end()).isEqualTo(20_000);
        });
        assertThat(matcher.scan("最".repeat(20) + "好"))
                .singleElement()
                .satisfies(hit -> assertThat(hit.end()).isEqualTo(21));
        long once = nanos(() -> matcher.scan(hostile));
        String more = hostile.repeat(4);
        assertThat(nanos(() -> matcher.scan(more))).isLessThan(12 * once);
    }

    private static long nanos(Runnable scan) {
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int at = 0; at < 5; at++) {
            long before = threads.getCurrentThreadCpuTime();
            scan.run();
            best = Math.min(best, threads.getCurrentThreadCpuTime() - before);
        }
        return best;
    }
}
