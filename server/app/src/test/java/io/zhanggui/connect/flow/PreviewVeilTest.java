package io.zhanggui.connect.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewVeilTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12.00",
                "1,234.50",
                "10.15%",
                "-",
                "2026-07-06",
                "2026年07月06日",
                "2026-07-06 12:30:00",
                "20260706",
                "8元",
                ""
            })
    void numbers_and_times_of_unknown_columns_show(String cell) {
        assertThat(PreviewVeil.cell(cell, null)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张三",
                "13987604321",
                "'13987604321",
                "057187651234",
                "87651234",
                "某路 1 号",
                "a@example.com",
                "330102199001011234"
            })
    void what_may_be_a_person_is_hidden(String cell) {
        assertThat(PreviewVeil.cell(cell, null)).isEqualTo("•••");
    }

    @Test
    void names_of_columns_show_and_a_row_of_data_in_their_place_does_not() {
        List<String> names = List.of("姓名", "电话", "7天退款", "2026年");
        assertThat(PreviewVeil.header(names)).isEqualTo(names);
        assertThat(PreviewVeil.header(List.of("张三", "13987604321", "5.00"))).containsExactly("•••", "•••", "5.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "起始时间：[2023-02-10 00:00:00]    终止时间：[2023-02-13 23:59:59]",
                "共66笔记录",
                "收入：1笔 28.50元",
                "统计日期 20260706"
            })
    void notes_about_the_file_show(String line) {
        assertThat(PreviewVeil.note(line)).isEqualTo(line);
    }

    @Test
    void whose_account_it_is_is_hidden() {
        assertThat(PreviewVeil.note("姓名：张三")).isEqualTo("姓名：•••");
        assertThat(PreviewVeil.note("支付宝账户：zhang@example.com")).isEqualTo("支付宝账户：•••");
        assertThat(PreviewVeil.note("#账号：[20886017741111110156]")).doesNotContain("2088");
        assertThat(PreviewVeil.note("下载人 13987604321")).isEqualTo("下载人 •••");
    }
}
