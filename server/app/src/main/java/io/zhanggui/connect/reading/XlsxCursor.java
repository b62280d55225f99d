package io.zhanggui.connect.reading;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DateUtil;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Renders the rows of an xlsx sheet. */
final class XlsxCursor implements SheetCursor {

    private static final int MOST_COLUMNS = 2_000;

    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final boolean from1904;

    XlsxCursor(Sheet sheet, boolean from1904) throws IOException {
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        this.from1904 = from1904;
    }

    @Override
    public long next(CellBytes into) throws IOException {
        try {
            if (!rows.hasNext()) {
                return 0;
            }
            Row row = rows.next();
            int width = Math.min(row.getCellCount(), MOST_COLUMNS);
            for (int i = 0; i < width; i++) {
                render(row.getCell(i), into);
            }
            return row.getRowNum();
        } catch (ExcelReaderException e) {
            throw new java.util.zip.ZipException(String.valueOf(e.getMessage()));
        }
    }

    private void render(@Nullable Cell cell, CellBytes into) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            into.addText("");
            return;
        }
        Object value = cell.getValue();
        switch (value) {
            case BigDecimal number
            when isDate(cell) -> into.addMoment(DateUtil.getLocalDateTime(number.doubleValue(), from1904, true));
            case BigDecimal number -> into.addNumber(number);
            // A formula without a stored result is no blank cell: what it would say is not known.
            case null -> into.addText(cell.getType() == CellType.FORMULA ? formula(cell) : "");
            default -> into.addText(value.toString());
        }
    }

    private static String formula(Cell cell) {
        return "=" + Objects.requireNonNullElse(cell.getFormula(), "");
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        return id != null && format != null && DateUtil.isADateFormat(id, format);
    }

    @Override
    public void close() {
        stream.close();
    }
}
