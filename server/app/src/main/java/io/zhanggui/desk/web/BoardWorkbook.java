package io.zhanggui.desk.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The board as a workbook: the figures of the period, and each of them day by day. Numbers stay numbers. */
final class BoardWorkbook {

    private BoardWorkbook() {}

    static void write(Board board, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Zhanggui", "1.0");
        figures(workbook.newWorksheet("概览"), board);
        days(workbook.newWorksheet("按日"), board);
        workbook.finish();
    }

    private static void figures(Worksheet sheet, Board board) {
        heads(sheet, List.of("指标", "本期", "上期", "变化", "单位", "缺数据天数", "说明"));
        int row = 1;
        for (Board.Tile tile : board.tiles()) {
            sheet.value(row, 0, tile.zh());
            number(sheet, row, 1, tile.value());
            number(sheet, row, 2, tile.previous());
            number(sheet, row, 3, tile.change());
            sheet.style(row, 3).format("0.0%").set();
            sheet.value(row, 4, tile.unit());
            sheet.value(row, 5, tile.missingDays());
            if (tile.reason() != null) {
                sheet.value(row, 6, tile.reason());
            }
            row++;
        }
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
