package io.zhanggui.desk.board;

import io.zhanggui.desk.figure.FigureCells;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The board as a workbook: the figures of the period, and each of them day by day. Numbers stay numbers. */
public final class BoardWorkbook {

    private BoardWorkbook() {}

    /** Writes it; the stream stays open. */
    public static void write(Board board, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Zhanggui", "1.0");
        figures(workbook.newWorksheet("概览"), board);
        days(workbook.newWorksheet("按日"), board);
        workbook.finish();
    }

    private static void figures(Worksheet sheet, Board board) {
        heads(sheet, List.of("指标", "本期", board.comparison().zh(), "变化", "单位", "缺数据天数", "目标", "目标完成", "评价", "说明"));
        int row = 1;
        for (Board.Tile tile : board.tiles()) {
            sheet.value(row, 0, tile.zh());
            FigureCells.value(sheet, row, 1, tile.value(), tile.unit());
            FigureCells.value(sheet, row, 2, tile.previous(), tile.unit());
            FigureCells.change(sheet, row, 3, tile.value(), tile.previous(), tile.change(), tile.unit());
            sheet.value(row, 4, FigureCells.unit(tile.unit()));
            sheet.value(row, 5, tile.missingDays());
            target(sheet, row, tile.target(), tile.unit());
            sheet.value(row, 8, judged(tile.bands()));
            if (tile.reason() != null) {
                sheet.value(row, 9, tile.reason());
            }
            row++;
        }
    }

    private static void target(Worksheet sheet, int row, @Nullable TargetMark target, String unit) {
        if (target != null) {
            FigureCells.value(sheet, row, 6, target.value(), unit);
            FigureCells.fraction(sheet, row, 7, target.completion());
        }
    }

    private static String judged(List<BandMark> bands) {
        return bands.stream()
                .map(band -> band.zh() + "（" + band.originZh() + "）")
                .collect(Collectors.joining("；"));
    }

    private static void days(Worksheet sheet, Board board) {
        sheet.value(0, 0, "日期");
        for (int i = 0; i < board.tiles().size(); i++) {
            sheet.value(0, i + 1, board.tiles().get(i).zh());
        }
        for (int day = 0; day < board.days().size(); day++) {
            sheet.value(day + 1, 0, board.days().get(day).toString());
            for (int i = 0; i < board.tiles().size(); i++) {
                number(sheet, day + 1, i + 1, board.tiles().get(i).spark().get(day));
            }
        }
        sheet.freezePane(1, 1);
    }

    private static void heads(Worksheet sheet, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            sheet.value(0, i, names.get(i));
            sheet.style(0, i).bold().set();
        }
    }

    private static void number(Worksheet sheet, int row, int column, @Nullable String value) {
        if (value != null) {
            sheet.value(row, column, new BigDecimal(value));
        }
    }
}
