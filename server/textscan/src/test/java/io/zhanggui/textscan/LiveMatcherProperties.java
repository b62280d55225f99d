package io.zhanggui.textscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** However words came and went, and whenever all were compiled together: what is found is what a fresh compiling finds. */
class LiveMatcherProperties {

    private static final String ALPHABET = "甲乙丙丁最好第一疗";
    private static final String TEXTS = ALPHABET + "１①- 。不《》最好第冶辽蕞";
    private static final Set<Reading> READINGS = EnumSet.complementOf(EnumSet.of(Reading.SOUND));

    private final List<Runnable> waiting = new ArrayList<>();

    @Property(tries = 150)
    void finds_what_a_fresh_compiling_finds(@ForAll int seed) {
        Random random = new Random(seed);
        List<Term> pool = terms(random, 40);
        Lexicon first = new Lexicon(pool.subList(0, 6), List.of("第一甲", "不好"));
        LiveMatcher live = new LiveMatcher(first, READINGS, waiting::add);
        for (int step = 0; step < 200; step++) {
            Term term = pool.get(random.nextInt(pool.size()));
            if (random.nextInt(5) < 3) {
                live.add(term);
            } else {
                live.remove(term);
            }
            if (!waiting.isEmpty() && random.nextInt(20) == 0) {
                waiting.removeFirst().run();
            }
            if (step % 10 == 0) {
                Lexicon now = live.lexicon();
                String text = draw(random, TEXTS, 30);
                assertThat(told(live.scan(text)))
                        .as(text + now)
                        .isEqualTo(told(Matcher.compile(now, READINGS).scan(text)));
            }
        }
    }

    /** Of two terms of one kind in one place either may be told. */
    private static Set<String> told(List<Hit> hits) {
        return hits.stream()
                .map(hit -> hit.start() + "–" + hit.end() + " " + hit.term().kind() + " " + hit.excuse())
                .collect(Collectors.toSet());
    }

    private static List<Term> terms(Random random, int many) {
        List<Term> terms = new ArrayList<>();
        for (int at = 0; at < many; at++) {
            Term term = new Term(
                    draw(random, ALPHABET, 1 + random.nextInt(3)),
                    "kind" + random.nextInt(2),
                    "",
                    random.nextBoolean(),
                    EnumSet.allOf(Excuse.class),
                    List.of("甲"),
                    List.of());
            if (terms.stream().noneMatch(each -> each.text().equals(term.text()))) {
                terms.add(term);
            }
        }
        return terms;
    }

    private static String draw(Random random, String letters, int length) {
        StringBuilder drawn = new StringBuilder();
        while (drawn.length() < length) {
            drawn.append(letters.charAt(random.nextInt(letters.length())));
        }
        return drawn.toString();
    }
}
