package io.zhanggui.connect.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class PlainTableTest {

    private static final String CSV = "编号,标题\n1,纯棉女装\n2,\"全网,最低价\"\n";

    @Test
    void a_csv_is_read_in_either_encoding_with_or_without_a_mark() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            assertThat(rows(open(CSV.getBytes(charset))))
                    .extracting(PlainRow::cells)
                    .containsExactly(List.of("1", "纯棉女装"), List.of("2", "全网,最低价"));
        }
        PlainTable marked = open(("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_8));
        assertThat(marked.columns()).containsExactly("编号", "标题");
    }

    @Test
    void one_line_of_another_encoding_does_not_turn_the_whole_file() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(CSV.getBytes(StandardCharsets.UTF_8));
        bytes.write("3,全网最好用的面膜\n".getBytes(Charset.forName("GB18030")));
        bytes.write("4,纯棉男装\n".getBytes(StandardCharsets.UTF_8));
        PlainTable table = open(bytes.toByteArray());
        assertThat(table.columns()).containsExactly("编号", "标题");
        assertThat(rows(table).get(2).cells().get(1)).contains("\uFFFD");
        assertThat(rows(table).get(3).cells().get(1)).isEqualTo("纯棉男装");
    }

    @Test
    void notes_above_the_header_are_skipped_and_lines_are_those_of_the_file() {
        PlainTable table = open(("导出时间 2026-11-30\n" + CSV).getBytes(StandardCharsets.UTF_8));
        assertThat(table.columns()).containsExactly("编号", "标题");
        assertThat(rows(table)).extracting(PlainRow::line).containsExactly(3L, 4L);
    }

    @Test
    void of_several_sheets_the_one_with_the_names_looked_for_is_read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(bytes, "test", "1.0");
        Worksheet notes = workbook.newWorksheet("说明");
        notes.value(0, 0, "请填写");
        Worksheet list = workbook.newWorksheet("清单");
        list.value(0, 0, "标题");
        list.value(1, 0, "纯棉女装");
        workbook.finish();
        PlainTable table = open(bytes.toByteArray());
        assertThat(table.name()).isEqualTo("清单");
        assertThat(rows(table)).extracting(PlainRow::line).containsExactly(2L);
    }

    @Test
    void a_row_that_is_wider_than_its_header_says_so() {
        PlainTable table = open("标题\n纯棉,女装,外套\n".getBytes(StandardCharsets.UTF_8));
        assertThat(rows(table)).first().satisfies(row -> assertThat(row.fault()).isNotNull());
    }

    @Test
    void without_its_header_the_first_row_is_data() {
        PlainTable table =
                open("纯棉女装\n全网最低价\n".getBytes(StandardCharsets.UTF_8)).withoutHeader();
        assertThat(table.columns()).containsExactly("1");
        assertThat(rows(table)).hasSize(2);
    }

    @Test
    void what_is_no_table_is_refused() {
        assertThatThrownBy(() -> open(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 0}))
                .hasMessageContaining("IMPORT-");
    }

    private static PlainTable open(byte[] bytes) {
        FileBytes file = new FileBytes() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public long size() {
                return bytes.length;
            }
        };
        return PlainTable.open(file, "x", Set.of("标题")::contains);
    }

    private static List<PlainRow> rows(PlainTable table) {
        List<PlainRow> rows = new ArrayList<>();
        table.read(rows::add, share -> {});
        return rows;
    }
}
