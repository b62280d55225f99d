package io.zhanggui.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same figures as the pages write, in {@code ui/src/lib/figures.test.ts}. */
class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2995760.614  | yuan    | 299.58万元  | 3.00M CNY
            123456789    | yuan    | 1.23亿元    | 123.46M CNY
            -1234.5      | yuan    | −1,234.50元 | −1,234.50 CNY
            12345        | count   | 12,345     | 12,345
            123456       | count   | 12.35万    | 123.46K
            0.0235       | percent | 2.4%       | 2.4%
            2.345        | ratio   | 2.35       | 2.35
            4.876        | score   | 4.88分     | 4.88 pts
            """)
    void figures_are_short_and_carry_their_unit(double value, String unit, String zh, String en) {
        assertThat(Language.ZH.figure(value, unit)).isEqualTo(zh);
        assertThat(Language.EN.figure(value, unit)).isEqualTo(en);
    }

    @Test
    void what_is_not_known_is_a_dash_and_no_zero() {
        assertThat(Language.ZH.figure(null, "yuan")).isEqualTo("—");
        assertThat(Language.EN.figure(Double.NaN, "percent")).isEqualTo("—");
    }

    @Test
    void a_change_has_a_sign_and_a_drawn_chance_is_never_certain() {
        assertThat(Language.ZH.signed(0.124)).isEqualTo("+12.4%");
        assertThat(Language.ZH.signed(-0.081)).isEqualTo("−8.1%");
        assertThat(Language.ZH.chance(1)).isEqualTo(">99%");
        assertThat(Language.EN.chance(0)).isEqualTo("<1%");
        assertThat(Language.EN.chance(0.5)).isEqualTo("50%");
    }

    @Test
    void a_day_is_written_as_each_language_does() {
        LocalDate day = LocalDate.parse("2026-03-01");
        assertThat(Language.ZH.day(day)).isEqualTo("2026 年 3 月 1 日");
        assertThat(Language.EN.day(day)).isEqualTo("1 Mar 2026");
    }
}
