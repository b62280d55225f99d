package io.zhanggui.connect.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zhanggui.connect.ConnectError;
import io.zhanggui.shared.ErrorCode;
import io.zhanggui.shared.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {

    private static ErrorCode refusal(byte[] file) {
        return catchThrowableOfType(Failure.class, () -> TableFile.open(ByteSource.of(file), "x.csv"))
                .code();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        return zip(StandardCharsets.UTF_8, name, content);
    }

    private static byte[] zip(Charset names, String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n\r\n\t ", "\n\n\n"})
    void nothing_in_it(String text) {
        assertThat(refusal(utf8(text))).isEqualTo(ConnectError.FILE_EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><table><tr><td>订单编号</td></tr></table></html>",
                "\uFEFF  <!DOCTYPE html><html></html>",
                "<table border='1'>",
                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"
            })
    void a_web_page_named_xls(String text) {
        assertThat(refusal(utf8(text))).isEqualTo(ConnectError.FILE_IS_MARKUP);
    }

    @Test
    void random_bytes() {
        byte[] noise = new byte[100_000];
        for (int seed = 0; seed < 20; seed++) {
            new Random(seed).nextBytes(noise);
            assertThat(refusal(noise)).isEqualTo(ConnectError.FILE_NOT_A_TABLE);
        }
    }

    @Test
    void other_kinds_of_files() {
        assertThat(refusal(utf8("%PDF-1.7\nhello"))).isEqualTo(ConnectError.FILE_NOT_A_TABLE);
        byte[] png = Arrays.copyOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, 400);
        assertThat(refusal(png)).isEqualTo(ConnectError.FILE_NOT_A_TABLE);
    }

    @Test
    void a_nul_byte_here_and_there_spoils_only_its_cell() {
        String text = "a,b\n" + "1,some text that is long enough\n".repeat(50);
        byte[] file = utf8(text + "2,x\0y\n");
        ReadRows read = ReadRows.of(file, 0);
        assertThat(read.cells()).hasSize(51);
        assertThat(read.cells().getLast().get(1)).isEqualTo("x\0y");
    }

    @Test
    void letters_with_a_stray_nul_byte_are_no_utf16() {
        String text = "title\n" + "somewordswithoutspaces\n".repeat(50) + "\0\n" + "bushhidthefacts\n".repeat(51);
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
            assertThat(read(text, charset)).isEqualTo(StandardCharsets.UTF_8);
            assertThat(read(text + "夏天穿着凉快的短袖\n".repeat(50), charset)).isEqualTo(charset);
        }
    }

    private static Charset read(String text, Charset charset) {
        return TableFile.open(ByteSource.of(text.getBytes(charset)), "t.csv")
                .tables()
                .getFirst()
                .charset()
                .orElseThrow();
    }

    @Test
    void a_zip_cut_in_the_middle() throws IOException {
        byte[] noise = new byte[50_000];
        new Random(1).nextBytes(noise);
        byte[] whole = zip("a.csv", noise);
        assertThat(refusal(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(ConnectError.FILE_CORRUPT);
        assertThat(refusal(Arrays.copyOf(whole, 20)))
                .isIn(ConnectError.FILE_CORRUPT, ConnectError.ARCHIVE_WITHOUT_TABLES);
    }

    @Test
    void a_zip_bomb() throws IOException {
        byte[] bomb = zip("a.csv", new byte[40 << 20]);
        assertThat(bomb).hasSizeLessThan(100_000);
        assertThat(refusal(bomb)).isEqualTo(ConnectError.ARCHIVE_TOO_LARGE);
    }

    @Test
    void a_zip_of_too_many_files() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 2_001; i++) {
                zip.putNextEntry(new ZipEntry(i + ".csv"));
                zip.write('a');
            }
        }
        assertThat(refusal(out.toByteArray())).isEqualTo(ConnectError.ARCHIVE_TOO_LARGE);
    }

    @Test
    void a_zip_in_a_zip_and_other_junk_are_refused_beside_the_good_files() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("__MACOSX/._a.csv"));
            zip.write(new byte[100]);
            zip.putNextEntry(new ZipEntry("good.csv"));
            zip.write(utf8("a,b\n1,2\n"));
            zip.putNextEntry(new ZipEntry("inner.zip"));
            zip.write(zip("x.csv", utf8("a,b\n")));
            zip.putNextEntry(new ZipEntry("empty.csv"));
        }
        TableFile file = TableFile.open(ByteSource.of(out.toByteArray()), "all.zip");
        assertThat(file.tables()).extracting(Table::fileName).containsExactly("good.csv");
        assertThat(ReadRows.of(file.tables().getFirst(), 0).cells()).containsExactly(java.util.List.of("1", "2"));
        assertThat(file.refused()).extracting(RefusedPart::fileName).containsExactly("inner.zip", "empty.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-8"})
    void names_in_a_zip_are_readable(String charset) throws IOException {
        byte[] file = zip(Charset.forName(charset), "账务明细.csv", utf8("a,b\n1,2\n"));
        assertThat(TableFile.open(ByteSource.of(file), "a.zip")
                        .tables()
                        .getFirst()
                        .fileName())
                .isEqualTo("账务明细.csv");
    }

    @Test
    void an_old_workbook_with_a_password() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("a").createRow(0).createCell(0).setCellValue("x");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(refusal(out.toByteArray())).isEqualTo(ConnectError.FILE_ENCRYPTED);
    }

    @Test
    void damaged_workbooks() throws IOException {
        byte[] xls = WorkbookReadingTest.xls();
        byte[] xlsx = WorkbookReadingTest.xlsx();
        for (int seed = 0; seed < 60; seed++) {
            for (byte[] whole : new byte[][] {xls, xlsx}) {
                byte[] damaged = whole.clone();
                Random random = new Random(seed);
                for (int i = 0; i < 20; i++) {
                    damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt();
                }
                readOrRefuse(damaged);
                readOrRefuse(Arrays.copyOf(whole, 8 + random.nextInt(whole.length - 8)));
            }
        }
    }

    private static void readOrRefuse(byte[] file) {
        try {
            for (Table table : TableFile.open(ByteSource.of(file), "x.xls").tables()) {
                ReadRows.of(table, -1);
            }
        } catch (Failure expected) {
            assertThat(expected.code()).isInstanceOf(ConnectError.class);
        }
    }

    @Test
    void a_disk_that_fails_is_told_as_such() {
        ByteSource broken = new ByteSource() {
            @Override
            public java.io.InputStream open() throws IOException {
                throw new IOException("no such disk");
            }

            @Override
            public long size() {
                return 1;
            }
        };
        assertThatThrownBy(() -> TableFile.open(broken, "x.csv"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("IMPORT-1013")
                .hasMessageContaining("no such disk");
    }
}
