package io.zhanggui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.testing.TestServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Files that are large or twisted beyond sense, on the whole server with the little heap of these tests. */
class HugeFilesTest {

    private static final String HEADER = "订单编号,总金额,买家实际支付金额,收货地址,订单创建时间,订单付款时间,退款金额\n";
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2027, 1, 1);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final TestShop shop = TestShop.in(TestServer.shared(), "巨档店");

    @TempDir
    Path folder;

    private static String order(long number, String address) {
        return number + ",10.00,10.00," + address + ",2026-06-01 08:00:00,2026-06-01 08:01:00,0.00\n";
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private JsonNode bring(String name, Content content) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            content.write(out);
        }
        return shop.settled(shop.submit(file, "").getFirst(), PATIENCE);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(TestShop.GB18030));
    }

    @Test
    void a_large_file_with_one_monstrous_cell_loads_but_for_that_row() throws IOException {
        byte[] padding = "某".repeat(250).getBytes(TestShop.GB18030);
        int rows = 500_000;
        JsonNode job = bring("big.csv", out -> {
            write(out, HEADER);
            for (int i = 0; i < rows; i++) {
                write(out, 10_000_000_000L + i + ",10.00,10.00,上海 ");
                if (i == rows / 2) {
                    byte[] million = new byte[1 << 20];
                    java.util.Arrays.fill(million, (byte) 'x');
                    for (int part = 0; part < 50; part++) {
                        out.write(million);
                    }
                }
                out.write(padding);
                write(out, ",2026-06-01 08:00:00,2026-06-01 08:01:00,0.00\n");
            }
        });
        assertThat(Files.size(folder.resolve("big.csv"))).isGreaterThan(300L << 20);
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
        JsonNode receipt = job.get("receipt");
        TestShop.assertWhole(receipt);
        assertThat(receipt.get("accepted").asLong()).isEqualTo(rows - 1);
        assertThat(receipt.get("quarantined").asLong()).isEqualTo(1);
        assertThat(shop.value("orders_created", "computed", FROM, TO)).contains(String.valueOf(rows - 1));
    }

    @Test
    void a_file_in_which_every_row_is_bad_is_kept_aside_or_refused_whole() throws IOException {
        String padding = "某".repeat(4_000);
        JsonNode job = bring("bad.csv", out -> {
            write(out, HEADER);
            byte[] row = order(1, padding).replace("10.00,10.00", "abc,10.00").getBytes(TestShop.GB18030);
            for (int i = 0; i < 60_000; i++) {
                out.write(row);
            }
        });
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("refused");
        assertThat(job.get("refusal").get("code").asString()).isEqualTo("IMPORT-1015");
        assertThat(shop.loads()).isEmpty();
    }

    @Test
    void a_small_file_in_which_every_row_is_bad_says_what_is_wrong() throws IOException {
        JsonNode job = bring("excel.csv", out -> {
            write(out, HEADER);
            write(out, order(1, "上海").replace("1,10.00", "1.23457E+18,10.00"));
        });
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("refused");
        assertThat(job.get("refusal").get("code").asString()).isEqualTo("IMPORT-1026");
        assertThat(job.get("refusal").get("zh").asString()).contains("第 2 行", "订单编号", "科学计数");
    }

    @Test
    void a_header_of_two_thousand_columns_is_read() throws IOException {
        String more = IntStream.range(0, 2_000).mapToObj(i -> ",备用" + i).collect(Collectors.joining());
        String cells = ",1".repeat(2_000);
        JsonNode job = bring("wide.csv", out -> {
            write(out, HEADER.strip() + more + "\n");
            for (int i = 0; i < 2_000; i++) {
                write(out, order(7_000 + i, "上海").strip() + cells + "\n");
            }
        });
        String id = job.get("id").asString();
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("asking");
        assertThat(shop.get("/api/imports/" + id + "/preview").get("header").size())
                .isEqualTo(2_007);
        shop.manager.post("/api/imports/" + id + "/answer", MAPPING);
        job = shop.settled(id);
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
        assertThat(job.get("receipt").get("accepted").asLong()).isEqualTo(2_000);
    }

    @Test
    void millions_of_empty_lines_are_no_rows() throws IOException {
        byte[] empty = "\r\n".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
        JsonNode job = bring("empty-lines.csv", out -> {
            write(out, HEADER + order(1, "上海"));
            for (int i = 0; i < 5_000; i++) {
                out.write(empty);
            }
            write(out, order(2, "上海"));
        });
        assertThat(job.get("receipt").get("read").asLong()).as(job.toString()).isEqualTo(2);
        assertThat(job.get("receipt").get("accepted").asLong()).isEqualTo(2);
        JsonNode nothing = bring("nothing.csv", out -> {
            for (int i = 0; i < 5_000; i++) {
                out.write(empty);
            }
        });
        assertThat(nothing.get("state").asString()).isEqualTo("refused");
        assertThat(nothing.get("refusal").get("code").asString()).isEqualTo("IMPORT-1001");
    }

    @Test
    void one_endless_line_gets_an_answer() throws IOException {
        for (String piece : List.of("x", "订单编号,", "\"")) {
            byte[] bytes = piece.repeat(1_000).getBytes(TestShop.GB18030);
            JsonNode job = bring("line.csv", out -> {
                for (long written = 0; written < 10 << 20; written += bytes.length) {
                    out.write(bytes);
                }
            });
            assertThat(job.get("state").asString()).as(job.toString()).isIn("asking", "refused");
            shop.manager.post("/api/imports/" + job.get("id").asString() + "/cancel", "{}");
        }
        JsonNode last = bring("last-line.csv", out -> {
            write(out, HEADER + order(1, "上海") + "2,");
            byte[] bytes = "1".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
            for (long written = 0; written < 10 << 20; written += bytes.length) {
                out.write(bytes);
            }
        });
        assertThat(last.get("receipt").get("accepted").asLong())
                .as(last.toString())
                .isEqualTo(1);
        assertThat(last.get("receipt").get("quarantined").asLong()).isEqualTo(1);
    }

    @Test
    void a_workbook_that_unpacks_to_gigabytes_is_refused() throws IOException {
        byte[] zeros = new byte[1 << 20];
        JsonNode job = bring("bomb.xlsx", out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.setLevel(Deflater.BEST_COMPRESSION);
                zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
                zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
                for (int i = 0; i < 2_000; i++) {
                    zip.write(zeros);
                }
            }
        });
        assertThat(job.get("state").asString()).isEqualTo("refused");
        assertThat(job.get("refusal").get("code").asString()).isEqualTo("IMPORT-1006");
    }

    @Test
    void a_workbook_whose_texts_would_fill_the_heap_is_refused() throws IOException {
        JsonNode job = bring("strings.xlsx", out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.setLevel(Deflater.BEST_SPEED);
                entry(zip, "[Content_Types].xml", CONTENT_TYPES);
                entry(zip, "_rels/.rels", RELS);
                entry(zip, "xl/_rels/workbook.xml.rels", WORKBOOK_RELS);
                entry(zip, "xl/workbook.xml", WORKBOOK);
                entry(zip, "xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\"/>");
                zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
                zip.write("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        .getBytes(StandardCharsets.UTF_8));
                java.util.Random random = new java.util.Random(1);
                for (int i = 0; i < 3_000_000; i++) {
                    zip.write(("<si><t>" + Long.toHexString(random.nextLong()).repeat(8) + "</t></si>")
                            .getBytes(StandardCharsets.UTF_8));
                }
                zip.write("</sst>".getBytes(StandardCharsets.UTF_8));
                entry(zip, "xl/worksheets/sheet1.xml", SHEET);
            }
        });
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("refused");
        assertThat(job.get("refusal").get("code").asString()).isEqualTo("IMPORT-1006");
    }

    private static final String MAPPING = """
            {"name": "宽表", "remember": false, "mapping": {"kind": "ORDER", "columns": [
              {"column": "订单编号", "field": "order_no"}, {"column": "总金额", "field": "total"},
              {"column": "买家实际支付金额", "field": "kept"}, {"column": "订单创建时间", "field": "created_at"},
              {"column": "订单付款时间", "field": "paid_at"}]}}""";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String CONTENT_TYPES = "<Types xmlns=\"" + PACKAGE
            + "/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>";
    private static final String RELS =
            "<Relationships xmlns=\"" + PACKAGE + "/relationships\"><Relationship Id=\"r1\" Type=\"" + OFFICE
                    + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
    private static final String WORKBOOK_RELS = "<Relationships xmlns=\"" + PACKAGE
            + "/relationships\"><Relationship Id=\"r1\" Type=\"" + OFFICE
            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" + OFFICE
            + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>";
    private static final String WORKBOOK = "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
            + "\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
    private static final String SHEET = "<worksheet xmlns=\"" + MAIN
            + "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row></sheetData></worksheet>";

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_web_page_called_xls_is_told_as_such() throws IOException {
        JsonNode job = bring("报表.xls", out -> write(out, "<html><table><tr><td>订单编号</td></tr></table></html>"));
        assertThat(job.get("refusal").get("code").asString()).isEqualTo("IMPORT-1005");
    }

    @Test
    void a_unicode_text_export_with_mixed_line_ends_loads() throws IOException {
        String text = "\uFEFF" + (HEADER + order(1, "上海")).replace(",", "\t").replace("\n", "\r\n")
                + order(2, "浙江省 杭州市").replace(",", "\t")
                + order(3, "北京").replace(",", "\t").replace("\n", "\r");
        Charset utf16 = StandardCharsets.UTF_16LE;
        JsonNode job = bring("unicode.txt", out -> out.write(text.getBytes(utf16)));
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
        assertThat(job.get("receipt").get("accepted").asLong()).isEqualTo(3);
    }
}
