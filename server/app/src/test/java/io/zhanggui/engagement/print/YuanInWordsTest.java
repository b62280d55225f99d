package io.zhanggui.engagement.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money in capital numerals. */
class YuanInWordsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 零元整",
        "5, 伍分",
        "30, 叁角整",
        "100, 壹元整",
        "105, 壹元零伍分",
        "1000000, 壹万元整",
        "1203005, 壹万贰仟零叁拾元零伍分",
        "1000100, 壹万零壹元整",
        "10000000, 壹拾万元整",
        "10001000, 壹拾万零壹拾元整",
        "10500000, 壹拾万伍仟元整",
        "100000000100, 壹拾亿零壹元整",
        "1234567890123, 壹佰贰拾叁亿肆仟伍佰陆拾柒万捌仟玖佰零壹元贰角叁分",
        "2000030000000, 贰佰亿零叁拾万元整",
        "-8050, 负捌拾元伍角整"
    })
    void amounts_read_as_a_bank_would_write_them(long fen, String words) {
        assertThat(YuanInWords.of(fen)).isEqualTo(words);
    }
}
