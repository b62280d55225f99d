package io.zhanggui.engagement.letter.rules;

import io.zhanggui.engagement.paper.Phrase;
import io.zhanggui.engagement.paper.Sheet;
import java.util.List;
import java.util.stream.Collectors;

/** A letter as plain lines, for a group or a mailbox. A row of a table is a line that names its columns. */
public final class PlainLetter {

    private PlainLetter() {}

    public static String of(Sheet sheet) {
        return sheet.blocks().stream().map(PlainLetter::lines).collect(Collectors.joining("\n"));
    }

    private static String lines(Sheet.Block block) {
        return switch (block) {
            case Sheet.Heading heading -> "\n【" + heading.text() + "】";
            case Sheet.Paragraph paragraph -> paragraph.phrase().text();
            case Sheet.Grid table ->
                table.rows().stream().map(row -> row(table, row)).collect(Collectors.joining("\n"));
        };
    }

    private static String row(Sheet.Grid table, List<Phrase> cells) {
        StringBuilder line = new StringBuilder("· ");
        for (int at = 0; at < cells.size(); at++) {
            String text = cells.get(at).text();
            if (!text.isBlank()) {
                line.append(line.length() > 2 ? "，" : "")
                        .append(at == 0 ? "" : table.columns().get(at) + " ")
                        .append(text);
            }
        }
        return line.toString();
    }
}
