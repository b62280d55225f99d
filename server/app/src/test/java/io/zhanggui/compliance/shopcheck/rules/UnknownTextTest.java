package io.zhanggui.compliance.shopcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownTextTest {

    @ParameterizedTest
    @CsvSource({"=A2, 公式没有结果", "=, 公式没有结果", "#REF!, 公式出错", "全\uFFFD\uFFFD, 编码坏了"})
    void what_nobody_can_read_says_why(String cell, String why) {
        assertThat(UnknownText.why(cell))
                .hasValueSatisfying(told -> assertThat(told.zh()).contains(why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "纯棉女装", "=\"60001\"", "#新品 上市", "1=1"})
    void plain_text_is_plain(String cell) {
        assertThat(UnknownText.why(cell)).isEmpty();
    }
}
