package io.zhanggui.connect.reading;

import io.zhanggui.connect.ConnectError;
import io.zhanggui.shared.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The sheets of an xlsx; its packed bytes stay in memory while they are read, the rows stream. */
final class XlsxTables {

    private XlsxTables() {}

    static List<Table> open(ByteSource source, String fileName, ReadingLimits limits) throws IOException {
        long size = Workbooks.size(source, fileName, limits);
        try (InputStream in = source.open()) {
            ReadableWorkbook workbook = new ReadableWorkbook(in, new ReadingOptions(true, false));
            List<Table> tables = new ArrayList<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    Table table = SheetTable.open(
                            fileName, sheet.getName(), size, () -> new XlsxCursor(sheet, workbook.isDate1904()));
                    if (!table.head().isEmpty()) {
                        tables.add(table);
                    }
                }
            }
            if (tables.isEmpty()) {
                throw new Failure(ConnectError.FILE_EMPTY, fileName);
            }
            return tables;
        } catch (ExcelReaderException e) {
            throw new Failure(ConnectError.FILE_CORRUPT, e, fileName, String.valueOf(e.getMessage()));
        }
    }
}
