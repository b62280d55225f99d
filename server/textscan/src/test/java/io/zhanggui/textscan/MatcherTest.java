package io.zhanggui.textscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatcherTest {

    private static final Matcher PLAIN = Matcher.compile(Lexicon.of("最好", "第一", "第一名", "vx", "顶"), Reading.FAST);

    private static List<String> found(Matcher matcher, String text) {
        return matcher.scan(text).stream().map(hit -> hit.in(text)).toList();
    }

    @Test
    void terms_are_found_where_they_stand() {
        String text = "全店最好，销量第一。";
        assertThat(PLAIN.scan(text))
                .extracting(Hit::start, Hit::end)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, 4), org.assertj.core.groups.Tuple.tuple(7, 9));
    }

    @Test
    void of_terms_of_one_kind_within_one_another_the_longest_is_told() {
        assertThat(found(PLAIN, "销量第一名")).containsExactly("第一名");
    }

    @Test
    void a_term_of_one_character_is_found() {
        assertThat(found(PLAIN, "顶配")).containsExactly("顶");
    }

    @Test
    void nothing_is_found_across_the_end_of_a_sentence() {
        assertThat(found(PLAIN, "这是最。好的\n第\n一")).isEmpty();
    }

    @Test
    void a_latin_term_is_no_part_of_a_longer_word() {
        assertThat(found(PLAIN, "vxworks 与 Devx，加 VX 聊")).containsExactly("VX");
    }

    @Test
    void an_empty_lexicon_and_an_empty_text_give_nothing() {
        assertThat(Matcher.compile(Lexicon.of(), Reading.ALL).scan("最好")).isEmpty();
        assertThat(PLAIN.scan("")).isEmpty();
        assertThat(PLAIN.scan("最")).isEmpty();
    }

    @Test
    void half_a_surrogate_pair_breaks_nothing() {
        assertThat(found(PLAIN, "\ud83d最好\ud83d")).containsExactly("最好");
        assertThat(found(PLAIN, "最\udc00好")).containsExactly("最\udc00好");
    }

    @Test
    void a_filler_that_belongs_to_a_term_is_compared_and_elsewhere_passed_over() {
        Matcher matcher = Matcher.compile(Lexicon.of("100%", "最好"), Reading.ALL);
        assertThat(found(matcher, "100棉 最%好 １００％")).containsExactly("最%好", "１００％");
    }

    @Test
    void without_readings_only_the_very_text_is_found() {
        Matcher matcher = Matcher.compile(Lexicon.of("最好", "vx"), Reading.NONE);
        assertThat(found(matcher, "最 好 VX vx 最好")).containsExactly("vx", "最好");
    }

    @Test
    void the_readings_a_hit_was_found_through_are_told() {
        assertThat(PLAIN.scan("第①").getFirst().readings()).isEqualTo(Set.of(Reading.WIDTH, Reading.DIGITS));
        assertThat(PLAIN.scan("最 好").getFirst().readings()).isEqualTo(Set.of(Reading.FILLERS));
        assertThat(PLAIN.scan("最好").getFirst().readings()).isEmpty();
    }

    @Test
    void a_thousand_terms_with_one_beginning_are_told_apart() {
        List<Term> terms = java.util.stream.IntStream.range(0, 1000)
                .mapToObj(at -> Term.of("最好" + (char) ('一' + at)))
                .toList();
        Matcher matcher = Matcher.compile(new Lexicon(terms, List.of()), Reading.NONE);
        assertThat(terms)
                .allSatisfy(term -> assertThat(matcher.scan("啊" + term.text() + "啊"))
                        .extracting(Hit::term)
                        .contains(term));
    }
}
