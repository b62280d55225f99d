package io.zhanggui.connect.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The workbook in which a user states what no export holds: item master and cost, fee rates, stock by day, and the
 * figures of {@link TypedFigure}, offered to choose from.
 */
public final class MasterTemplate {

    private static final List<String> SHEETS = List.of("master_items", "master_fees", "master_stock", "master_figures");
    private static final Set<CellKind> AS_TEXT = EnumSet.of(CellKind.ID, CellKind.DAY, CellKind.PERIOD);
    private static final int COLUMN_WIDTH = 18;
    private static final int TEXT_ROWS = 2_000;

    private final Formats formats;

    public MasterTemplate(Formats formats) {
        this.formats = formats;
    }

    /** Writes an empty workbook with one sheet for each, headers as the formats read them; leaves the stream open. */
    public void write(OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Zhanggui", "1.0");
        for (String key : SHEETS) {
            Format format = formats.find(key).orElseThrow();
            sheet(workbook.newWorksheet(format.zh().replace("（模板）", "")), format.columns());
        }
        workbook.finish();
    }

    private static void sheet(Worksheet sheet, List<FormatColumn> columns) {
        for (int i = 0; i < columns.size(); i++) {
            FormatColumn column = columns.get(i);
            sheet.value(0, i, column.name());
            sheet.width(i, COLUMN_WIDTH);
            var style = sheet.style(0, i).bold();
            if (column.required()) {
                style = style.fillColor("FFF2CC");
            }
            style.set();
            if (AS_TEXT.contains(column.kind())) {
                // as text, so that Excel does not round ids nor turn days about
                sheet.range(1, i, TEXT_ROWS, i).style().format("@").set();
            }
            if (column.kind() == CellKind.FIGURE) {
                sheet.range(1, i, TEXT_ROWS, i)
                        .validateWithListByFormula("\"" + String.join(",", TypedFigure.names()) + "\"");
            }
        }
        sheet.freezePane(0, 1);
    }
}
