package io.zhanggui.engagement.paper.rules;

import io.zhanggui.engagement.paper.Phrase;
import io.zhanggui.engagement.paper.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A sheet as lines, one for each heading, paragraph and row: what versions are compared by. */
final class SheetLines {

    private SheetLines() {}

    /** @param heading what it stands under; empty before the first */
    record Line(String heading, String text) {}

    static List<Line> of(Sheet sheet) {
        List<Line> lines = new ArrayList<>();
        String heading = "";
        for (Sheet.Block block : sheet.blocks()) {
            switch (block) {
                case Sheet.Heading(int level, String text) -> {
                    heading = text;
                    lines.add(new Line(text, text));
                }
                case Sheet.Paragraph(Phrase phrase) -> lines.add(new Line(heading, phrase.text()));
                case Sheet.Grid grid -> lines.addAll(rows(heading, grid));
            }
        }
        return lines;
    }

    private static List<Line> rows(String heading, Sheet.Grid grid) {
        List<Line> lines = new ArrayList<>();
        if (!grid.caption().isEmpty()) {
            lines.add(new Line(heading, grid.caption()));
        }
        lines.add(new Line(heading, String.join(" | ", grid.columns())));
        grid.rows()
                .forEach(row -> lines.add(
                        new Line(heading, row.stream().map(Phrase::text).collect(Collectors.joining(" | ")))));
        return lines;
    }
}
