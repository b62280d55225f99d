package io.zhanggui.simulator.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook whose bytes depend on its cells alone: the library's time stamps are set to fixed ones at the end. */
final class XlsxSheet extends Sheet {
    private static final String CREATED = "(<dcterms:(?:created|modified)[^>]*>)[^<]*(</)";

    private final OutputStream out;
    private final Path draft;
    private final OutputStream draftOut;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    XlsxSheet(OutputStream out, String name, List<String> columns) throws IOException {
        super(columns, "");
        this.out = out;
        this.draft = Files.createTempFile("export", ".xlsx");
        this.draftOut = new BufferedOutputStream(Files.newOutputStream(draft));
        this.workbook = new Workbook(draftOut, "export", "1.0");
        this.sheet = workbook.newWorksheet(name);
        write(columns.toArray(String[]::new));
    }

    @Override
    void write(String[] row) {
        for (int i = 0; i < row.length; i++) {
            if (!row[i].isEmpty()) {
                sheet.value(rows, i, row[i]);
            }
        }
        rows++;
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
        draftOut.close();
        try (ZipFile from = new ZipFile(draft.toFile());
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                ZipEntry fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(Figures.ZIP_TIME);
                to.putNextEntry(fixed);
                to.write(untimed(entry.getName(), from.getInputStream(entry).readAllBytes()));
                to.closeEntry();
            }
        } finally {
            Files.delete(draft);
        }
    }

    private static byte[] untimed(String name, byte[] content) {
        if (!name.endsWith("core.xml")) {
            return content;
        }
        String text = new String(content, StandardCharsets.UTF_8);
        return text.replaceAll(CREATED, "$1" + "2020-01-01T00:00:00Z$2").getBytes(StandardCharsets.UTF_8);
    }
}
