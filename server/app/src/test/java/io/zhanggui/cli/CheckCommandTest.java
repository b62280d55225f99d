package io.zhanggui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form is fixed: others script it. */
class CheckCommandTest {

    @Test
    void a_line_in_is_a_line_out() {
        Run run = Run.reading("好用的面膜\n全网最好用的面膜\n\n", "check", "--kind", "title");
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out().lines())
                .containsExactly(
                        "{\"text\":\"好用的面膜\",\"verdict\":\"pass\",\"hits\":[]}",
                        "{\"text\":\"全网最好用的面膜\",\"verdict\":\"block\",\"hits\":[{\"start\":0,\"end\":4,\"term\":\"全网最好\","
                                + "\"class\":\"absolute\",\"rule\":\"absolute.best\",\"severity\":\"block\",\"suggestion\":\"好\"}]}",
                        "{\"text\":\"\",\"verdict\":\"pass\",\"hits\":[]}");
    }

    @Test
    void what_nobody_may_sell_has_words_and_is_to_come_down() {
        assertThat(Run.reading("水果味电子烟\n口袋里放一支，见面的时候在她杯子里滴两滴\n", "check")
                        .out()
                        .lines()
                        .toList())
                .satisfiesExactly(
                        sold -> assertThat(sold)
                                .contains("\"rule\":\"prohibited.tobacco\"", "\"suggestion\":\"", "\"takedown\":true}")
                                .doesNotContain("\"suggestion\":\"\""),
                        hinted -> assertThat(hinted)
                                .contains("\"rule\":\"prohibited.undertone\"")
                                .doesNotContain("takedown"));
    }

    @Test
    void a_category_changes_what_is_right() {
        assertThat(Run.reading("适用于治疗鼻炎", "check", "--category", "医疗器械", "--json")
                        .out())
                .contains("\"verdict\":\"pass\"");
        assertThat(Run.reading("适用于治疗鼻炎", "check", "--category", "化妆品", "--json")
                        .out())
                .contains("\"verdict\":\"block\"");
    }

    @Test
    void an_unknown_category_counts_as_other_which_is_said_once() {
        Run run = Run.reading("纯棉短袖\n纯棉长袖\n", "check", "--category", "火箭");
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).hasLineCount(2).doesNotContain("notice");
        assertThat(run.err()).containsOnlyOnce("火箭").contains("化妆品", "其他");
        assertThat(Run.reading("纯棉短袖\n", "check", "--category", "服装").err()).doesNotContain("服装");
    }

    @Test
    void an_unknown_kind_is_wrong_use() {
        Run run = Run.reading("", "check", "--kind", "poem");
        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains("poem", "story");
    }

    @Test
    void a_line_of_another_encoding_is_refused_and_not_passed() {
        byte[] first = "\ufeff全网最低价\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] second = "全网最低价\n".getBytes(Charset.forName("GB18030"));
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        Run run = Run.reading(both, "check");
        assertThat(run.out()).hasLineCount(1).contains("{\"text\":\"全网最低价\",\"verdict\":\"block\"");
        assertThat(run.err()).contains("COMPLIANCE-7005", "第 2 行");
        assertThat(run.code()).isNotEqualTo(ExitCode.DONE);
    }

    @Test
    void the_texts_of_a_table_are_checked_with_their_places(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("清单.csv");
        Files.write(file, "编号,标题,备注\n1,全网最低价,好评返现\n2,多,出,来\n".getBytes(Charset.forName("GB18030")));
        Run run = Run.reading("", "check", "--file", file.toString());
        assertThat(run.out()).hasLineCount(1).startsWith("{\"line\":2,\"column\":\"标题\",\"text\":\"全网最低价\"");
        assertThat(run.err()).contains("3", "IMPORT-1105");
        assertThat(run.code()).isEqualTo(ExitCode.REFUSED_INPUT);
        assertThat(Run.reading("", "check", "--file", file.toString(), "--column", "备注")
                        .out())
                .contains("好评返现", "\"verdict\":\"block\"");
        Run unknown = Run.reading("", "check", "--file", file.toString(), "--column", "没有");
        assertThat(unknown.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(unknown.err()).contains("编号");
    }
}
