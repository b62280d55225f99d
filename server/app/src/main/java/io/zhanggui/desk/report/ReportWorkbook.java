package io.zhanggui.desk.report;

import io.zhanggui.desk.figure.FigureCells;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A report as a workbook: what it says, its figures, and the days of the chart. Numbers stay numbers. */
public final class ReportWorkbook {

    private ReportWorkbook() {}

    /** Writes it; the stream stays open. */
    public static void write(Report report, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Zhanggui", "1.0");
        words(workbook.newWorksheet(report.title().zh()), report);
        figures(workbook.newWorksheet("指标"), report);
        days(workbook.newWorksheet("按日"), report.chart());
        workbook.finish();
    }

    private static void words(Worksheet sheet, Report report) {
        sheet.value(
                0,
                0,
                report.title().zh() + " " + report.counted().from() + " – "
                        + report.counted().to().minusDays(1));
        sheet.style(0, 0).bold().set();
        int row = 1;
        for (Report.Sentence sentence : report.sentences()) {
            sheet.value(row++, 0, sentence.zh());
        }
        for (var missing : report.missing()) {
            sheet.value(row++, 0, missing.zh());
        }
        if (report.latestLoad() != null) {
            sheet.value(row, 0, "数据截至 " + report.latestLoad().toLocalDateTime().withNano(0));
        }
    }

    private static void figures(Worksheet sheet, Report report) {
        List<String> heads =
                List.of("指标", "单位", "本期", report.before().zh(), "变化", "去年同期", "同比", "目标", "完成", "缺数据天数", "说明");
        for (int i = 0; i < heads.size(); i++) {
            sheet.value(0, i, heads.get(i));
            sheet.style(0, i).bold().set();
        }
        int row = 1;
        for (Report.Line line : report.lines()) {
            sheet.value(row, 0, line.zh());
            sheet.value(row, 1, FigureCells.unit(line.unit()));
            FigureCells.value(sheet, row, 2, line.value(), line.unit());
            FigureCells.value(sheet, row, 3, line.previous(), line.unit());
            FigureCells.change(sheet, row, 4, line.value(), line.previous(), line.change(), line.unit());
            FigureCells.value(sheet, row, 5, line.lastYear(), line.unit());
            FigureCells.change(sheet, row, 6, line.value(), line.lastYear(), line.yearChange(), line.unit());
            if (line.target() != null) {
                FigureCells.value(sheet, row, 7, line.target().value(), line.unit());
                FigureCells.fraction(sheet, row, 8, line.target().completion());
            }
            sheet.value(row, 9, line.missingDays());
            if (line.reason() != null) {
                sheet.value(row, 10, line.reason());
            }
            row++;
        }
        sheet.freezePane(1, 1);
    }

    private static void days(Worksheet sheet, Report.Chart chart) {
        sheet.value(0, 0, "日期");
        sheet.value(0, 1, "支付金额");
        for (int i = 0; i < chart.days().size(); i++) {
            sheet.value(i + 1, 0, chart.days().get(i).toString());
            number(sheet, i + 1, 1, chart.values().get(i));
        }
    }

    private static void number(Worksheet sheet, int row, int column, @Nullable String value) {
        if (value != null) {
            sheet.value(row, column, new BigDecimal(value));
        }
    }
}
