package io.zhanggui.engagement.contract.web;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.List;

/** Two texts of a contract beside each other, line by line. */
final class TextDifference {

    private static final DiffRowGenerator ROWS =
            DiffRowGenerator.create().lineNormalizer(line -> line).build();

    private TextDifference() {}

    /** A line of both; empty on the side that does not have it. */
    record Line(DiffRow.Tag kind, String before, String after) {}

    static List<Line> of(String before, String after) {
        return ROWS.generateDiffRows(before.lines().toList(), after.lines().toList()).stream()
                .map(row -> new Line(row.getTag(), row.getOldLine(), row.getNewLine()))
                .toList();
    }
}
