package io.zhanggui.cli;

import java.util.ArrayList;
import java.util.List;

/** Lines text up in columns where a Chinese character takes two places. */
final class TextTable {

    private TextTable() {}

    /**
     * The rows as lines, columns two spaces apart.
     *
     * @param rows cells; all rows have as many as {@code numbers}
     * @param numbers for each column whether it is aligned right
     */
    static List<String> lines(List<List<String>> rows, List<Boolean> numbers) {
        int[] widths = new int[numbers.size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String cell = row.get(column);
                String space = " ".repeat(widths[column] - width(cell));
                line.append(column == 0 ? "" : "  ");
                line.append(numbers.get(column) ? space + cell : cell + space);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** How many places a terminal gives a text: two for each Chinese character and each full-width sign. */
    static int width(String text) {
        return text.codePoints()
                .map(point -> Character.isIdeographic(point) || isFullWidth(point) ? 2 : 1)
                .sum();
    }

    private static boolean isFullWidth(int point) {
        return (point >= 0x3000 && point <= 0x303f) || (point >= 0xff00 && point <= 0xff60);
    }
}
