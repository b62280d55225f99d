package io.zhanggui.desk.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class FigureCellsTest {

    @Test
    void every_figure_is_a_number_and_a_share_moves_by_points() throws IOException {
        Row row = written();
        assertThat(Stream.of(0, 1, 2, 3)).allMatch(column -> row.getCell(column).getType() == CellType.NUMBER);
        assertThat(number(row, 0)).isEqualByComparingTo("0.0473");
        assertThat(number(row, 1)).isEqualByComparingTo("-0.2");
        assertThat(number(row, 2)).isEqualByComparingTo("0.25");
        assertThat(number(row, 3)).isEqualByComparingTo("1234.50");
        assertThat(row.getOptionalCell(4)).isEmpty();
        assertThat(FigureCells.unit("percent")).isEqualTo("%");
        assertThat(FigureCells.unit("yuan")).isEqualTo("元");
    }

    private static BigDecimal number(Row row, int column) {
        return row.getCell(column).asNumber();
    }

    private static Row written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(out, "Test", "1.0");
        Worksheet sheet = workbook.newWorksheet("一");
        FigureCells.value(sheet, 0, 0, "0.0473", "percent");
        FigureCells.change(sheet, 0, 1, "0.0473", "0.0493", "-0.0406", "percent");
        FigureCells.change(sheet, 0, 2, "125", "100", "0.25", "yuan");
        FigureCells.value(sheet, 0, 3, "1234.50", "yuan");
        FigureCells.value(sheet, 0, 4, null, "yuan");
        FigureCells.change(sheet, 0, 4, "0.0473", null, null, "percent");
        workbook.finish();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> rows = read.getFirstSheet().read();
            return rows.getFirst();
        }
    }
}
