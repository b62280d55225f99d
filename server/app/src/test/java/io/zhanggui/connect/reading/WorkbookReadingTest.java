package io.zhanggui.connect.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.connect.ConnectError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookReadingTest {

    static byte[] xlsx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("明细");
            sheet.value(0, 0, "说明");
            sheet.value(2, 0, "订单编号");
            sheet.value(2, 1, "金额 ");
            sheet.value(2, 2, "时间");
            sheet.value(3, 0, "1234567890123456789");
            sheet.value(3, 1, 12.5);
            sheet.value(3, 2, LocalDateTime.of(2026, 7, 6, 12, 30, 5));
            sheet.style(3, 2).format("yyyy-mm-dd hh:mm:ss").set();
            sheet.value(4, 0, 1234567890123456789L);
            sheet.value(4, 1, 0.1 + 0.2);
            sheet.value(6, 0, "x");
            sheet.value(6, 3, "extra");
            workbook.newWorksheet("空");
        }
        return out.toByteArray();
    }

    static byte[] xls() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            HSSFSheet sheet = workbook.createSheet("明细");
            sheet.createRow(0).createCell(0).setCellValue("说明");
            Row header = sheet.createRow(2);
            header.createCell(0).setCellValue("订单编号");
            header.createCell(1).setCellValue("金额 ");
            header.createCell(2).setCellValue("时间");
            Row first = sheet.createRow(3);
            first.createCell(0).setCellValue("1234567890123456789");
            first.createCell(1).setCellValue(12.5);
            CellStyle moments = workbook.createCellStyle();
            moments.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd hh:mm:ss"));
            first.createCell(2).setCellValue(LocalDateTime.of(2026, 7, 6, 12, 30, 5));
            first.getCell(2).setCellStyle(moments);
            Row second = sheet.createRow(4);
            second.createCell(0).setCellValue(1234567890123456789d);
            second.createCell(1).setCellValue(0.1 + 0.2);
            Row third = sheet.createRow(6);
            third.createCell(0).setCellValue("x");
            third.createCell(3).setCellValue("extra");
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static void check(byte[] file) {
        List<Table> tables = TableFile.open(ByteSource.of(file), "t").tables();
        assertThat(tables).hasSize(1);
        Table table = tables.getFirst();
        assertThat(table.sheet()).contains("明细");
        assertThat(table.head().get(1).cells()).containsExactly("订单编号", "金额", "时间");
        assertThat(table.preamble(1)).containsExactly("说明");
        ReadRows read = ReadRows.of(table, 1);
        assertThat(read.cells().get(0)).containsExactly("1234567890123456789", "12.5", "2026-07-06 12:30:05");
        assertThat(read.cells().get(1).get(0)).matches("1\\.234567890\\d*E\\+18");
        assertThat(read.cells().get(1).get(1)).isEqualTo("0.3");
        assertThat(read.lines()).containsExactly(4L, 5L, 7L);
        assertThat(read.rows().get(2).fault()).isEqualTo(ConnectError.ROW_TOO_WIDE);
    }

    @Test
    void xlsx_cells_have_one_form() throws IOException {
        check(xlsx());
    }

    @Test
    void xls_cells_have_the_same_form() throws IOException {
        check(xls());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-12.50, -12.5",
        "1E+3, 1000",
        "123456789012345, 123456789012345",
        "1234567890123456, 1.234567890123456E+15",
        "1234567890123456789, 1.234567890123456789E+18",
        "1.23457E+18, 1.23457E+18",
        "0.30000000000000004, 0.3",
        "99.99999999999999999, 100"
    })
    void numbers_are_plain_unless_excel_cannot_hold_them(BigDecimal number, String text) {
        assertThat(CellBytes.numberText(number)).isEqualTo(text);
    }

    @Test
    void many_rows_pass_through_many_blocks() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("s");
            for (int i = 0; i < 5_001; i++) {
                sheet.value(i, 0, i == 0 ? "no" : String.valueOf(i));
                sheet.value(i, 1, i == 0 ? "twice" : String.valueOf(2 * i));
            }
        }
        ReadRows read = ReadRows.of(
                TableFile.open(ByteSource.of(out.toByteArray()), "t").tables().getFirst(), 0);
        assertThat(read.rows()).hasSize(5_000);
        assertThat(read.rows())
                .allMatch(row ->
                        row.cells().equals(List.of(String.valueOf(row.number()), String.valueOf(2 * row.number())))
                                && row.line() == row.number() + 1);
    }
}
