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
        long once = nanos(matcher, hostile);
        long fourTimes = nanos(matcher, hostile.repeat(4));
        assertThat(fourTimes).isLessThan(12 * once);
    }

    private static long nanos(Matcher matcher, String text) {
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int at = 0; at < 5; at++) {
            long before = threads.getCurrentThreadCpuTime();
            matcher.count(text);
            best = Math.min(best, threads.getCurrentThreadCpuTime() - before);
        }
        return best;
    }
}
