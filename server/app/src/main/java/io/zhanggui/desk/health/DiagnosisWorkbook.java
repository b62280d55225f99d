package io.zhanggui.desk.health;

import io.zhanggui.desk.figure.FigureCells;
import io.zhanggui.metrics.Note;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A diagnosis as a workbook: what it says, the spots, every metric, and what is missing. Numbers stay numbers. */
public final class DiagnosisWorkbook {

    private DiagnosisWorkbook() {}

    /** Writes it; the stream stays open. */
    public static void write(Diagnosis diagnosis, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Zhanggui", "1.0");
        words(workbook.newWorksheet("诊断"), diagnosis);
        spots(workbook.newWorksheet("短板"), diagnosis);
        lines(workbook.newWorksheet("指标"), diagnosis);
        gaps(workbook.newWorksheet("缺的数据"), diagnosis);
        workbook.finish();
    }

    private static void words(Worksheet sheet, Diagnosis diagnosis) {
        sheet.value(0, 0, diagnosis.shopName() + " 店铺诊断");
        sheet.style(0, 0).bold().set();
        sheet.value(
                1,
                0,
                diagnosis.period().from() + " – " + diagnosis.period().to().minusDays(1));
        sheet.value(2, 0, diagnosis.headline().zh());
        sheet.value(3, 0, diagnosis.stage().said().zh());
        sheet.value(4, 0, diagnosis.tiers().said().zh());
        sheet.value(5, 0, diagnosis.peersSaid().zh());
        heads(sheet, 7, List.of("阶段条件", "本店", "单位", "成长期起点", "出处", "成熟期起点", "出处", "说明"));
        int row = 8;
        for (Diagnosis.Check check : diagnosis.stage().checks()) {
            sheet.value(row, 0, check.name().zh());
            FigureCells.value(sheet, row, 1, check.value(), check.unit());
            sheet.value(row, 2, FigureCells.unit(check.unit()));
            FigureCells.value(sheet, row, 3, check.growth().from(), check.unit());
            sheet.value(row, 4, check.growth().origin().zh());
            FigureCells.value(sheet, row, 5, check.mature().from(), check.unit());
            sheet.value(row, 6, check.mature().origin().zh());
            sheet.value(row++, 7, check.note().zh());
        }
    }

    private static void spots(Worksheet sheet, Diagnosis diagnosis) {
        heads(sheet, 0, List.of("短板", "现在", "参照", "参照出处", "值多少（元）", "下限", "上限", "约合毛利（元）", "怎么算的", "下一步"));
        int row = 1;
        for (Diagnosis.Spot spot : diagnosis.spots()) {
            sheet.value(row, 0, spot.name().zh());
            FigureCells.value(sheet, row, 1, spot.value(), spot.unit());
            FigureCells.value(sheet, row, 2, spot.reference(), spot.unit());
            sheet.value(row, 3, spot.referenceOf().zh());
            number(sheet, row, 4, spot.worth());
            number(sheet, row, 5, spot.low());
            number(sheet, row, 6, spot.high());
            number(sheet, row, 7, spot.profit());
            sheet.value(row, 8, spot.formula().zh());
            sheet.value(row++, 9, spot.step().zh());
        }
    }

    private static void lines(Worksheet sheet, Diagnosis diagnosis) {
        heads(
                sheet,
                0,
                List.of("组", "指标", "单位", "本期", "上期", "变化", "去年同期", "同比", "评价", "其他店铺中位数", "名次", "共几家", "偏弱", "缺数据天数"));
        int row = 1;
        for (Diagnosis.Line line : diagnosis.lines()) {
            sheet.value(row, 0, line.groupName().zh());
            sheet.value(row, 1, line.name().zh());
            sheet.value(row, 2, FigureCells.unit(line.unit()));
            FigureCells.value(sheet, row, 3, line.value(), line.unit());
            FigureCells.value(sheet, row, 4, line.previous(), line.unit());
            FigureCells.change(sheet, row, 5, line.value(), line.previous(), line.change(), line.unit());
            FigureCells.value(sheet, row, 6, line.lastYear(), line.unit());
            FigureCells.change(sheet, row, 7, line.value(), line.lastYear(), line.yearChange(), line.unit());
            sheet.value(
                    row,
                    8,
                    line.bands().stream()
                            .map(band -> band.zh() + "（" + band.originZh() + "）")
                            .collect(Collectors.joining("；")));
            FigureCells.value(sheet, row, 9, line.median(), line.unit());
            if (line.rank() != null) {
                sheet.value(row, 10, line.rank());
                sheet.value(row, 11, line.of());
            }
            Note withheld = line.withheld();
            sheet.value(row, 12, withheld != null ? withheld.zh() : line.weak().isEmpty() ? "" : "是");
            sheet.value(row++, 13, line.missingDays());
        }
        sheet.freezePane(2, 1);
    }

    private static void gaps(Worksheet sheet, Diagnosis diagnosis) {
        heads(sheet, 0, List.of("缺什么", "补上后多出的指标数", "哪些指标"));
        int row = 1;
        for (Diagnosis.Gap gap : diagnosis.gaps()) {
            sheet.value(row, 0, gap.said().zh());
            sheet.value(row, 1, gap.metrics().size());
            sheet.value(row++, 2, gap.metrics().stream().map(Note::zh).collect(Collectors.joining("、")));
        }
    }

    private static void heads(Worksheet sheet, int row, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            sheet.value(row, i, names.get(i));
            sheet.style(row, i).bold().set();
        }
    }

    private static void number(Worksheet sheet, int row, int column, @Nullable String value) {
        if (value != null) {
            sheet.value(row, column, new BigDecimal(value));
        }
    }
}
