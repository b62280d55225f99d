package io.zhanggui.connect.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.connect.ConnectError;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedReadingTest {

    @Test
    void quotes_are_removed_and_doubled_ones_are_one() {
        ReadRows read = ReadRows.of("a,b,c\n1,\"x, \"\"y\"\"\",3\n\"line\none\",\"\",\" z \"\n", 0);
        assertThat(read.cells()).containsExactly(List.of("1", "x, \"y\"", "3"), List.of("line\none", "", "z"));
        assertThat(read.lines()).containsExactly(2L, 3L);
        assertThat(read.rows().getFirst().record()).isEqualTo("1,\"x, \"\"y\"\"\",3");
    }

    @Test
    void lines_after_a_cell_of_several_lines_keep_their_number() {
        ReadRows read = ReadRows.of("a,b\n\"1\r\n2\n3\",x\n\n4,y\n", 0);
        assertThat(read.lines()).containsExactly(2L, 6L);
        assertThat(read.rows()).extracting(ReadRows.Row::number).containsExactly(1L, 3L);
        assertThat(read.notes()).isEqualTo(1);
    }

    @Test
    void an_id_in_a_formula_keeps_its_inner_quotes() {
        ReadRows read = ReadRows.of("a,b\n=\"1234567890123456789\",2\n\"=\"\"12\"\"\",3\n", 0);
        assertThat(read.cells()).containsExactly(List.of("=\"1234567890123456789\"", "2"), List.of("=\"12\"", "3"));
    }

    @Test
    void tabs_and_spaces_round_cells_are_padding() {
        ReadRows read = ReadRows.of("a ,b\t,c\n 1\t,\t2 ,\"3\"\t\n", 0);
        assertThat(read.cells()).containsExactly(List.of("1", "2", "3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";"})
    void the_delimiter_is_found(String delimiter) {
        String text = "订单编号,总金额,备注\n1,2,x\n".replace(",", delimiter);
        Table table = TableFile.open(ByteSource.of(text.getBytes(StandardCharsets.UTF_8)), "t")
                .tables()
                .getFirst();
        assertThat(table.head().getFirst().cells()).containsExactly("订单编号", "总金额", "备注");
        assertThat(ReadRows.of(table, 0).cells()).containsExactly(List.of("1", "2", "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-8", "UTF-16LE", "UTF-16BE"})
    void the_encoding_is_found(String name) {
        Charset charset = Charset.forName(name);
        String bom = name.startsWith("UTF") ? "\uFEFF" : "";
        byte[] file = (bom + "订单编号,宝贝标题\r\n1,丂㐀𠀀连衣裙|~\r\n").getBytes(charset);
        Table table = TableFile.open(ByteSource.of(file), "t.csv").tables().getFirst();
        assertThat(table.charset()).contains(charset);
        assertThat(table.head().getFirst().cells()).containsExactly("订单编号", "宝贝标题");
        assertThat(ReadRows.of(table, 0).cells()).containsExactly(List.of("1", "丂㐀𠀀连衣裙|~"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16_is_found_without_its_mark(String name) {
        Charset charset = Charset.forName(name);
        for (String text : List.of(
                "订单编号,宝贝标题\r\n1,丂㐀𠀀连衣裙|~\r\n",
                "标题\n一一一一一一一一一一一一\n买一送一一一一一\n",
                "id\ttitle\n1\tSummer dress\n",
                "标题\n" + "夏天穿着凉快的短袖👍，第一眼就喜欢\n".repeat(20_000))) {
            byte[] file = text.getBytes(charset);
            Table table = TableFile.open(ByteSource.of(file), "t.csv").tables().getFirst();
            assertThat(table.charset()).as(text.substring(0, 9)).contains(charset);
            List<String> read = ReadRows.of(table, 0).cells().getFirst();
            assertThat(text.lines().skip(1).findFirst().orElse("").split("[,\t]"))
                    .containsExactlyElementsOf(read);
        }
    }

    @Test
    void utf8_with_one_damaged_byte_is_still_utf8() {
        byte[] file = ("订单编号,宝贝标题\n" + "1,这是一条很长的连衣裙标题\n".repeat(20)).getBytes(StandardCharsets.UTF_8);
        file[60] = (byte) 0xFF;
        assertThat(TableFile.open(ByteSource.of(file), "t").tables().getFirst().charset())
                .contains(StandardCharsets.UTF_8);
    }

    @Test
    void newlines_may_be_mixed() {
        ReadRows read = ReadRows.of("a,b\r\n1,2\n3,4\r5,6\r\n7,8", 0);
        assertThat(read.cells())
                .containsExactly(List.of("1", "2"), List.of("3", "4"), List.of("5", "6"), List.of("7", "8"));
        assertThat(read.lines()).containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    void comments_rules_and_blank_lines_are_notes() {
        ReadRows read = ReadRows.of("a,b,c,d\n\n1,2,3,4\n,,,\n#完,,\n--------------------\n#x\t\n", 0);
        assertThat(read.cells()).containsExactly(List.of("1", "2", "3", "4"));
        assertThat(read.notes()).isEqualTo(5);
    }

    @Test
    void a_keyword_that_starts_with_a_hash_is_no_comment() {
        assertThat(ReadRows.of("k,b,c\n#tag,2,3\n", 0).cells()).containsExactly(List.of("#tag", "2", "3"));
    }

    @Test
    void an_unclosed_quote_damages_its_own_line_only() {
        ReadRows read = ReadRows.of("a,b,c\n1,\"x,3\n4,5,6\n7,8,9\n", 0);
        assertThat(read.rows().getFirst().fault()).isEqualTo(ConnectError.ROW_UNCLOSED_QUOTE);
        assertThat(read.rows().getFirst().record()).isEqualTo("1,\"x,3");
        assertThat(read.cells().subList(1, 3)).containsExactly(List.of("4", "5", "6"), List.of("7", "8", "9"));
        assertThat(read.lines()).containsExactly(2L, 3L, 4L);
    }

    @Test
    void a_stray_quote_does_not_pair_with_one_lines_below() {
        ReadRows read = ReadRows.of("a,b\n1,\"大号\n2,x\n3,\"y\"z\n4,w\n", 0);
        assertThat(read.rows())
                .extracting(ReadRows.Row::fault)
                .containsExactly(ConnectError.ROW_UNCLOSED_QUOTE, null, ConnectError.ROW_TEXT_AFTER_QUOTE, null);
    }

    @Test
    void a_last_line_that_breaks_off_is_told() {
        ReadRows read = ReadRows.of("a,b,c\n1,2,3\n4,5", 0);
        assertThat(read.rows().get(1).fault()).isEqualTo(ConnectError.ROW_CUT_SHORT);
        assertThat(ReadRows.of("a,b,c\n1,2,3\n4,5\n", 0).rows().get(1).fault()).isNull();
    }

    @Test
    void more_cells_than_the_header_has_are_told() {
        ReadRows read = ReadRows.of("a,b\n1,2,\n1,2,3\n", 0);
        assertThat(read.rows()).extracting(ReadRows.Row::fault).containsExactly(null, ConnectError.ROW_TOO_WIDE);
    }

    @Test
    void a_huge_record_is_one_bad_row_and_memory_stays_bounded() {
        String text = "a,b\n1,2\n" + "x".repeat(20 << 20) + ",y\n3,4\n";
        ReadRows read = ReadRows.of(text, 0);
        assertThat(read.rows()).extracting(ReadRows.Row::fault).containsExactly(null, ConnectError.ROW_TOO_LONG, null);
        assertThat(read.lines()).containsExactly(2L, 3L, 4L);
        assertThat(read.rows().get(1).record()).hasSizeLessThan(5_000);
    }

    @Test
    void a_quote_that_is_never_closed_in_megabytes_damages_one_line() {
        String text = "a,b\n1,\"2\n" + "3,4\n".repeat(600_000);
        ReadRows read = ReadRows.of(text, 0);
        assertThat(read.rows()).hasSize(600_001);
        assertThat(read.rows().stream().filter(row -> row.fault() != null)).hasSize(1);
        assertThat(read.lines().getLast()).isEqualTo(600_002L);
    }

    @Test
    void rows_and_lines_are_counted_right_over_many_blocks_and_threads() throws InterruptedException {
        StringBuilder text = new StringBuilder("no,text\n");
        for (int i = 1; i <= 300_000; i++) {
            text.append(i).append(i % 7 == 0 ? ",\"two\nlines, \"\"q\"\"\"\r\n" : ",plain text\n");
        }
        Table table = TableFile.open(ByteSource.of(text.toString().getBytes(StandardCharsets.UTF_8)), "t.csv")
                .tables()
                .getFirst();
        Set<Long> seen = new HashSet<>();
        try (TableRows rows = table.rows(0);
                ExecutorService pool = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < 3; i++) {
                pool.execute(() -> {
                    Set<Long> mine = new HashSet<>();
                    RowBlock block;
                    while ((block = rows.next()) != null) {
                        while (block.advance()) {
                            long number = Long.parseLong(block.text(0));
                            assertThat(block.rowNumber()).isEqualTo(number);
                            assertThat(block.line()).isEqualTo(number + 1 + (number - 1) / 7);
                            mine.add(number);
                        }
                    }
                    synchronized (seen) {
                        seen.addAll(mine);
                    }
                });
            }
            pool.shutdown();
            assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            assertThat(rows.bytesRead()).isEqualTo(rows.bytesTotal() - "no,text\n".length() + "no,text\n".length());
        }
        assertThat(seen).hasSize(300_000);
    }

    @Test
    void a_byte_order_mark_in_the_middle_stays_in_its_cell() {
        ReadRows read = ReadRows.of("\uFEFFa,b\n1,2\n\uFEFFa,b\n", 0);
        assertThat(read.cells().get(1).getFirst()).isEqualTo("\uFEFFa");
    }
}
