package io.zhanggui.connect.reading;

import java.util.List;

/** Real column names end in spaces, TABs or stand in stray quotes. */
final class HeaderText {

    private HeaderText() {}

    /** Without outer white space of any width, byte-order marks and quotes. */
    static String clean(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isPadding(cell.charAt(from))) {
            from++;
        }
        while (to > from && isPadding(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }

    private static boolean isPadding(char c) {
        return c <= ' ' || c == '\uFEFF' || c == '\u00A0' || c == '\u3000' || c == '"';
    }

    /** Cells up to the last that is not empty. */
    static int width(List<String> cells) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }
}
