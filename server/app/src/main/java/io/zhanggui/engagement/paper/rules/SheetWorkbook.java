package io.zhanggui.engagement.paper.rules;

import io.zhanggui.engagement.paper.Phrase;
import io.zhanggui.engagement.paper.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A document as a workbook: one sheet with headings, paragraphs and tables one below the other, all of it text. */
public final class SheetWorkbook {

    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Worksheet rows;
    private int row;

    private SheetWorkbook(Worksheet rows) {
        this.rows = rows;
    }

    public static void write(Sheet sheet, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Zhanggui", "1.0")) {
            SheetWorkbook pages = new SheetWorkbook(book.newWorksheet("文档"));
            pages.bold(sheet.title());
            sheet.blocks().forEach(pages::block);
        }
    }

    private void block(Sheet.Block block) {
        switch (block) {
            case Sheet.Heading(int level, String text) -> {
                row++;
                bold(text);
            }
            case Sheet.Paragraph(Phrase phrase) -> line(List.of(phrase.text()));
            case Sheet.Grid grid -> {
                line(grid.columns());
                rows.range(row - 1, 0, row - 1, grid.columns().size() - 1)
                        .style()
                        .bold()
                        .set();
                grid.rows()
                        .forEach(cells -> line(cells.stream().map(Phrase::text).toList()));
            }
        }
    }

    private void bold(String text) {
        rows.style(row, 0).bold().set();
        line(List.of(text));
    }

    private void line(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            rows.value(row, column, cells.get(column));
        }
        row++;
    }
}
