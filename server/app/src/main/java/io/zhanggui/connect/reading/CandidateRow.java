package io.zhanggui.connect.reading;

import java.util.List;

/**
 * One of the first rows of a table, any of which may be its header.
 *
 * @param line physical line, or row of the sheet, from 1
 * @param cells texts without quotes, outer spaces, TABs and byte-order marks
 */
public record CandidateRow(long line, List<String> cells) {

    public CandidateRow {
        cells = List.copyOf(cells);
    }

    /** The cells as one line of text, without empty ones, for notes above a header. */
    public String text() {
        return String.join(" ", cells.stream().filter(cell -> !cell.isEmpty()).toList());
    }
}
