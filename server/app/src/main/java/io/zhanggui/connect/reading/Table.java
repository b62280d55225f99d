package io.zhanggui.connect.reading;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** A CSV file or one sheet of a workbook: a few notes, a header row and then data. */
public interface Table {

    /** How many first rows may hold the header. */
    int HEAD_ROWS = 60;

    /** The file's name as the user knows it; inside a ZIP the entry's name. */
    String fileName();

    /** The sheet's name, for workbooks. */
    Optional<String> sheet();

    /** The encoding found, for text files. */
    Optional<Charset> charset();

    /** The first rows, at most {@link #HEAD_ROWS}, blank lines left out. */
    List<CandidateRow> head();

    /**
     * Starts reading the rows below the header.
     *
     * @param header place of the header in {@link #head()}, or -1 where the table has none
     */
    TableRows rows(int header);

    /** The lines above the header at that place of {@link #head()}. */
    default List<String> preamble(int header) {
        return head().subList(0, Math.max(0, header)).stream()
                .map(CandidateRow::text)
                .toList();
    }
}
