package io.zhanggui.compliance.shopcheck;

import io.zhanggui.compliance.CheckedText;
import io.zhanggui.compliance.Finding;
import io.zhanggui.compliance.Severity;
import io.zhanggui.shared.Bilingual;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file that has findings, or whose texts could not all be read.
 *
 * @param line of the text file, or the row of the sheet, from 1
 * @param cells the texts of the line that have findings
 * @param fault why it, or one of its texts, was not checked; null where all was checked
 */
public record BulkLine(
        long line, List<Cell> cells, @Nullable Bilingual fault) {

    public BulkLine {
        cells = List.copyOf(cells);
    }

    /** @param column the name of its column */
    public record Cell(int at, String column, CheckedText checked) {}

    public Stream<Finding> findings() {
        return cells.stream().flatMap(cell -> cell.checked().findings().stream());
    }

    /** BLOCK, WARN or FAULT. */
    public String verdict() {
        if (findings().anyMatch(each -> each.severity() == Severity.BLOCK)) {
            return "BLOCK";
        }
        return fault != null ? "FAULT" : "WARN";
    }
}
