package io.zhanggui.connect.reading;

import java.math.BigDecimal;
import java.util.Iterator;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/** Renders the rows of an xls sheet. */
final class XlsCursor implements SheetCursor {

    private final Iterator<Row> rows;

    XlsCursor(HSSFSheet sheet) {
        this.rows = sheet.rowIterator();
    }

    @Override
    public long next(CellBytes into) {
        if (!rows.hasNext()) {
            return 0;
        }
        Row row = rows.next();
        for (int i = 0; i < row.getLastCellNum(); i++) {
            render(row.getCell(i), into);
        }
        return row.getRowNum() + 1L;
    }

    private static void render(@Nullable Cell cell, CellBytes into) {
        if (cell == null) {
            into.addText("");
            return;
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        switch (type) {
            case NUMERIC -> {
                if (DateUtil.isCellDateFormatted(cell)) {
                    into.addMoment(DateUtil.getLocalDateTime(cell.getNumericCellValue(), false, true));
                } else {
                    into.addNumber(new BigDecimal(Double.toString(cell.getNumericCellValue())));
                }
            }
            case STRING -> into.addText(cell.getStringCellValue());
            case BOOLEAN -> into.addText(String.valueOf(cell.getBooleanCellValue()));
            default -> into.addText("");
        }
    }

    @Override
    public void close() {}
}
