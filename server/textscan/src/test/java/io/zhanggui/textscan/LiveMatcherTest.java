package io.zhanggui.textscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LiveMatcherTest {

    private final LiveMatcher live = new LiveMatcher(Lexicon.of("最好"), Reading.FAST, Runnable::run);

    @Test
    void a_word_that_comes_is_found_and_one_that_goes_is_not() {
        live.add(Term.of("顶级"));
        assertThat(live.scan("顶级最好")).extracting(hit -> hit.term().text()).containsExactly("顶级", "最好");
        live.remove(Term.of("最好"));
        assertThat(live.scan("顶级最好")).extracting(hit -> hit.term().text()).containsExactly("顶级");
        live.add(Term.of("最好"));
        live.remove(Term.of("顶级"));
        assertThat(live.scan("顶级最好")).extracting(hit -> hit.term().text()).containsExactly("最好");
    }

    @Test
    void many_words_are_compiled_together_and_none_is_lost() {
        for (int at = 0; at < 3 * LiveMatcher.MOST_BESIDE; at++) {
            live.add(Term.of("词" + (char) ('一' + at)));
        }
        live.remove(Term.of("词一"));
        assertThat(live.lexicon().terms()).hasSize(3 * LiveMatcher.MOST_BESIDE);
        for (int at = 1; at < 3 * LiveMatcher.MOST_BESIDE; at++) {
            assertThat(live.scan("这个词" + (char) ('一' + at))).hasSize(1);
        }
        assertThat(live.scan("这个词一")).isEmpty();
    }

    @Test
    void what_a_word_that_went_had_covered_is_found_again() {
        LiveMatcher nested = new LiveMatcher(Lexicon.of("最好", "最好吃"), Reading.FAST, Runnable::run);
        nested.remove(Term.of("最好吃"));
        assertThat(nested.scan("最好吃的")).extracting(hit -> hit.term().text()).containsExactly("最好");
    }

    @Test
    void one_compiling_at_a_time_and_what_changes_meanwhile_is_kept() {
        List<Runnable> later = new ArrayList<>();
        LiveMatcher busy = new LiveMatcher(Lexicon.of("最好"), Reading.FAST, later::add);
        for (int at = 0; at < 2 * LiveMatcher.MOST_BESIDE; at++) {
            busy.add(Term.of("词" + (char) ('一' + at)));
        }
        busy.remove(Term.of("最好"));
        assertThat(later).hasSize(1);
        later.removeFirst().run();
        assertThat(busy.lexicon().terms()).hasSize(2 * LiveMatcher.MOST_BESIDE);
        assertThat(busy.scan("最好")).isEmpty();
    }

    @Test
    void scans_go_on_while_words_come_and_go() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService others = Executors.newFixedThreadPool(2)) {
            LiveMatcher busy = new LiveMatcher(Lexicon.of("最好"), Reading.FAST, others);
            var scans = others.submit(() -> {
                long many = 0;
                while (!over.get()) {
                    assertThat(busy.scan("这是最好的")).hasSize(1);
                    many++;
                }
                return many;
            });
            try {
                for (int at = 0; at < 500; at++) {
                    busy.add(Term.of("词" + (char) ('一' + at)));
                    assertThat(busy.scan("词" + (char) ('一' + at))).hasSize(1);
                }
            } finally {
                over.set(true);
            }
            assertThat(scans.get()).isPositive();
        }
    }
}
