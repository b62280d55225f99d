package io.zhanggui.cli.stats;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes JSON lines or a CSV table. Numbers keep all their digits. */
final class ToolOutput implements AutoCloseable {

    private final PrintStream out;
    private @Nullable CsvWriter table;

    ToolOutput(PrintStream out) {
        this.out = out;
    }

    static ObjectNode object() {
        return JsonMapper.shared().createObjectNode();
    }

    static ArrayNode array() {
        return JsonMapper.shared().createArrayNode();
    }

    /** One JSON object on a line of its own. */
    void json(JsonNode node) {
        out.print(node + "\n");
    }

    /** One line of the table; the first is its header. A NaN is an empty cell. */
    void row(Object... cells) {
        if (table == null) {
            table = CsvWriter.builder()
                    .lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF)
                    .build(out);
        }
        String[] texts = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            texts[i] = cells[i] instanceof Double number && number.isNaN() ? "" : String.valueOf(cells[i]);
        }
        table.writeRecord(texts);
    }

    @Override
    public void close() {
        try {
            if (table != null) {
                table.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.flush();
    }
}
