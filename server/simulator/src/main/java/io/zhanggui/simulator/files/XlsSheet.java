package io.zhanggui.simulator.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** An old Excel workbook as 生意参谋 makes it: notes, a gap, the header, every cell a text, {@code -} for none. */
final class XlsSheet extends Sheet {
    private final OutputStream out;
    private final HSSFWorkbook workbook = new HSSFWorkbook();
    private final HSSFSheet sheet;
    private int rows;

    XlsSheet(OutputStream out, String name, List<String> notes, List<String> columns) {
        super(columns, "-");
        this.out = new BufferedOutputStream(out);
        this.sheet = workbook.createSheet(name);
        for (String note : notes) {
            write(new String[] {note});
        }
        rows += notes.isEmpty() ? 0 : 1;
        write(columns.toArray(String[]::new));
    }

    @Override
    void write(String[] row) {
        HSSFRow line = sheet.createRow(rows++);
        for (int i = 0; i < row.length; i++) {
            line.createCell(i).setCellValue(row[i]);
        }
    }

    @Override
    public void close() throws IOException {
        try (workbook;
                out) {
            workbook.write(out);
        }
    }
}
