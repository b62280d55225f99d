package io.zhanggui.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WordPiecesTest {

    private static final long UNKNOWN = 100;
    private static final long START = 101;
    private static final long END = 102;
    private static final int MOST = 128;

    private static final WordPieces PIECES = new WordPieces(JsonMapper.shared().readTree("""
            {"model": {"vocab": {"加": 1, "微": 2, "v": 3, "##x": 4, "，": 5, "1": 6, "##2": 7, "ml": 8}}}
            """));

    @Test
    void letters_of_chinese_and_signs_stand_alone() {
        assertThat(PIECES.of("加微，加")).containsExactly(START, 1, 2, 5, 1, END);
    }

    @Test
    void other_words_are_cut_into_the_longest_pieces_known() {
        assertThat(PIECES.of("加VX 12")).containsExactly(START, 1, 3, 4, 6, 7, END);
        assertThat(PIECES.of("ml")).containsExactly(START, 8, END);
    }

    @Test
    void a_word_with_a_piece_that_is_not_known_is_unknown_as_a_whole() {
        assertThat(PIECES.of("vq加")).containsExactly(START, UNKNOWN, 1, END);
        assertThat(PIECES.of("🔥")).containsExactly(START, UNKNOWN, END);
    }

    @Test
    void long_sentences_are_cut() {
        assertThat(PIECES.of("加".repeat(500))).hasSize(MOST).endsWith(END);
    }

    @Test
    void nothing_is_a_start_and_an_end() {
        assertThat(PIECES.of("")).containsExactly(START, END);
    }
}
