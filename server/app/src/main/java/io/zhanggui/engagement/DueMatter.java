package io.zhanggui.engagement;

import io.zhanggui.metrics.Note;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of thing the engagement asks of the agency's people, or that nothing of the kind is to be done.
 *
 * @param key stable name for programs
 * @param soon how soon
 * @param say the state in one sentence
 * @param advice what to do; null where nothing is to be done
 * @param page where it is dealt with
 * @param columns heads of the rows
 * @param rows the single cases, the most urgent first
 */
public record DueMatter(
        String key,
        Note title,
        Soon soon,
        Note say,
        @Nullable Note advice,
        String page,
        List<Note> columns,
        List<Row> rows) {

    public DueMatter {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** How soon something is to be done. */
    public enum Soon {
        TODAY,
        IN_DAYS,
        NOTHING
    }

    /**
     * A single case.
     *
     * @param page that deals with it
     * @param cells by column; names and days read the same in both languages
     */
    public record Row(String page, List<Note> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A name, a number or a day: the same in every language. */
    public static Note same(String word) {
        return new Note(word, word);
    }

    /** Looked up, and nothing is to be done. */
    public static DueMatter nothing(String key, Note title, Note say, String page) {
        return new DueMatter(key, title, Soon.NOTHING, say, null, page, List.of(), List.of());
    }
}
