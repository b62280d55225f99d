package io.zhanggui.connect.web;

import io.zhanggui.connect.OpenedRow;
import io.zhanggui.connect.QuarantinedRows;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Quarantined rows as a workbook, a sheet for each layout of columns. Every cell is written as text: a cell that begins
 * like a formula stays what it was, and long ids keep their digits.
 */
final class QuarantineWorkbook {

    /** What a workbook of this kind can hold without holding up the server. */
    static final int MOST = 20_000;

    private static final List<String> OWN = List.of("文件", "行", "问题", "已修正");

    private QuarantineWorkbook() {}

    static void write(QuarantinedRows.Page page, OutputStream out) throws IOException {
        Map<List<String>, List<OpenedRow>> layouts = page.rows().stream()
                .collect(Collectors.groupingBy(OpenedRow::header, LinkedHashMap::new, Collectors.toList()));
        Workbook workbook = new Workbook(out, "Zhanggui", "1.0");
        if (page.rows().size() < page.total() || layouts.isEmpty()) {
            workbook.newWorksheet("说明")
                    .value(
                            0,
                            0,
                            "隔离区共 " + page.total() + " 行，这里是最近的 " + page.rows().size() + " 行");
        }
        int number = 1;
        for (Map.Entry<List<String>, List<OpenedRow>> layout : layouts.entrySet()) {
            sheet(workbook.newWorksheet("表" + number++), layout.getKey(), layout.getValue());
        }
        workbook.finish();
    }

    private static void sheet(Worksheet sheet, List<String> header, List<OpenedRow> rows) {
        for (int i = 0; i < OWN.size(); i++) {
            sheet.value(0, i, OWN.get(i));
        }
        texts(sheet, 0, header);
        sheet.range(0, 0, 0, OWN.size() + header.size()).style().bold().set();
        int at = 1;
        for (OpenedRow row : rows) {
            sheet.value(at, 0, row.load().file());
            sheet.value(at, 1, String.valueOf(row.line() == 0 ? row.row() : row.line()));
            sheet.value(at, 2, problems(row));
            sheet.value(at, 3, row.mended() == null ? "" : "是");
            texts(sheet, at++, row.cells());
        }
        sheet.freezePane(0, 1);
    }

    private static void texts(Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(row, OWN.size() + i, cells.get(i));
        }
    }

    private static String problems(OpenedRow row) {
        return row.problems().stream()
                .map(problem -> problem.column().isEmpty() ? problem.zh() : problem.column() + "：" + problem.zh())
                .collect(Collectors.joining("；"));
    }
}
