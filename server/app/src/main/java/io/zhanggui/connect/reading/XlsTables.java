package io.zhanggui.connect.reading;

import io.zhanggui.connect.ConnectError;
import io.zhanggui.shared.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The sheets of an old {@code .xls}: at most 65,536 rows each, so the whole workbook is read at once. */
final class XlsTables {

    private XlsTables() {}

    static List<Table> open(ByteSource source, String fileName, ReadingLimits limits) throws IOException {
        long size = Workbooks.size(source, fileName, limits);
        try (InputStream in = source.open();
                POIFSFileSystem parts = new POIFSFileSystem(in)) {
            if (parts.getRoot().hasEntry("EncryptedPackage")) {
                throw new Failure(ConnectError.FILE_ENCRYPTED, fileName);
            }
            if (!parts.getRoot().hasEntry("Workbook") && !parts.getRoot().hasEntry("Book")) {
                throw new Failure(ConnectError.FILE_NOT_A_TABLE, fileName, "Word / PowerPoint");
            }
            return sheets(new HSSFWorkbook(parts), fileName, size);
        } catch (EncryptedDocumentException e) {
            throw new Failure(ConnectError.FILE_ENCRYPTED, e, fileName);
        } catch (OldFileFormatException e) {
            throw new Failure(ConnectError.FILE_NOT_A_TABLE, e, fileName, "Excel 95");
        } catch (Failure e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // POI answers damaged records with runtime exceptions of many kinds
            throw new Failure(ConnectError.FILE_CORRUPT, e, fileName, String.valueOf(e.getMessage()));
        }
    }

    private static List<Table> sheets(HSSFWorkbook workbook, String fileName, long size) throws IOException {
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            HSSFSheet sheet = workbook.getSheetAt(i);
            if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
                Table table = SheetTable.open(fileName, sheet.getSheetName(), size, () -> new XlsCursor(sheet));
                if (!table.head().isEmpty()) {
                    tables.add(table);
                }
            }
        }
        if (tables.isEmpty()) {
            throw new Failure(ConnectError.FILE_EMPTY, fileName);
        }
        return tables;
    }
}
