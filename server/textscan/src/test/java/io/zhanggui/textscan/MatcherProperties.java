package io.zhanggui.textscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The compiled matcher against a plain search, on a small alphabet so that terms overlap and nest. */
class MatcherProperties {

    private static final String ALPHABET = "甲乙丙丁ab";
    private static final String TEXTS = ALPHABET + " -😀。甲乙丙";

    @Property(tries = 300)
    void counts_every_occurrence_of_every_term(@ForAll int seed, @ForAll @IntRange(min = 1, max = 40) int terms) {
        Random random = new Random(seed);
        List<String> words = new ArrayList<>();
        for (int at = 0; at < terms; at++) {
            words.add(draw(random, ALPHABET, 1 + random.nextInt(4)));
        }
        List<String> distinct = words.stream().distinct().toList();
        Matcher matcher = Matcher.compile(Lexicon.of(distinct.toArray(String[]::new)), Reading.FAST);
        String text = draw(random, TEXTS, random.nextInt(60));
        assertThat(matcher.count(text)).as(text + " in " + distinct).isEqualTo(countPlainly(text, distinct));
    }

    @Property(tries = 300)
    void places_stay_true(@ForAll int seed) {
        Random random = new Random(seed);
        Matcher matcher = Matcher.compile(Lexicon.of("甲乙", "丙", "ab丁"), Reading.ALL);
        String text = draw(random, TEXTS, random.nextInt(80));
        for (Hit hit : matcher.scan(text)) {
            String piece = hit.in(text);
            assertThat(piece.codePointAt(0)).isEqualTo(hit.term().text().codePointAt(0));
            assertThat(piece.charAt(piece.length() - 1))
                    .isEqualTo(hit.term().text().charAt(hit.term().text().length() - 1));
        }
    }

    @Property(tries = 200)
    void any_text_at_all_is_scanned(@ForAll String text, @ForAll String word) {
        Lexicon lexicon = word.isBlank() ? Lexicon.of("最好") : Lexicon.of("最好", word);
        Matcher matcher = Matcher.compile(lexicon, Reading.ALL);
        for (Hit hit : matcher.scan(text + word + text)) {
            assertThat(hit.start()).isBetween(0, hit.end() - 1);
        }
    }

    private static int countPlainly(String text, List<String> words) {
        int found = 0;
        for (String sentence : text.split("。")) {
            String plain = sentence.replaceAll("[^甲乙丙丁ab]", "");
            for (String word : words) {
                for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
                    found++;
                }
            }
        }
        return found;
    }

    /** Fillers stand alone, so that never more of them come together than a term may go across. */
    private static String draw(Random random, String letters, int length) {
        int[] points = letters.codePoints().toArray();
        StringBuilder drawn = new StringBuilder();
        boolean filler = false;
        while (drawn.length() < length) {
            int point = points[random.nextInt(points.length)];
            boolean now = ALPHABET.indexOf(point) < 0 && point != '。';
            if (!(now && filler)) {
                drawn.appendCodePoint(point);
            }
            filler = now;
        }
        return drawn.toString();
    }
}
