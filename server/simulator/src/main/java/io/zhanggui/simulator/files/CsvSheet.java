package io.zhanggui.simulator.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.List;

/** Comma-separated text in the platform's charset. Order numbers stay {@code ="…"}, bare, as 千牛 writes them. */
final class CsvSheet extends Sheet {
    static final Charset GB18030 = Charset.forName("GB18030");

    private static final int BUFFER = 1 << 16;

    private final Writer out;
    private final String afterCell;

    CsvSheet(OutputStream out, List<String> columns) throws IOException {
        this(out, columns, "", GB18030);
    }

    /**
     * Starts with the header row.
     *
     * @param afterCell what follows each cell before its comma, such as a TAB
     */
    CsvSheet(OutputStream out, List<String> columns, String afterCell, Charset charset) throws IOException {
        super(columns, "");
        this.out = new BufferedWriter(new OutputStreamWriter(out, charset), BUFFER);
        this.afterCell = afterCell;
        this.out.write(String.join(",", columns));
        this.out.write("\r\n");
    }

    @Override
    void write(String[] row) throws IOException {
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            writeCell(row[i]);
            out.write(afterCell);
        }
        out.write("\r\n");
    }

    /** A line that is no row. */
    void note(String text) throws IOException {
        out.write(text);
        out.write("\r\n");
    }

    private void writeCell(String cell) throws IOException {
        boolean quoted = cell.indexOf(',') >= 0
                || cell.indexOf('\n') >= 0
                || (cell.indexOf('"') >= 0 && !cell.startsWith("=\""));
        if (quoted) {
            out.write('"');
            out.write(cell.replace("\"", "\"\""));
            out.write('"');
        } else {
            out.write(cell);
        }
    }

    void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
