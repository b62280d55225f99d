package io.zhanggui.desk.today;

import io.zhanggui.metrics.Note;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done, or that there is nothing to do.
 *
 * @param key stable name for programs
 * @param title what it is about
 * @param urgency how soon
 * @param say the state in one sentence
 * @param advice what to do; null where nothing is to be done
 * @param count how many; 0 where nothing is to be done or nothing can be told
 * @param knownAt the Beijing time up to which the facts behind it speak; null where none are loaded
 * @param page the page that deals with it
 * @param rows the single cases, the most urgent first
 */
public record Duty(
        String key,
        Note title,
        Urgency urgency,
        Note say,
        @Nullable Note advice,
        long count,
        @Nullable LocalDateTime knownAt,
        String page,
        Rows rows) {

    /**
     * Single cases as a table.
     *
     * @param columns heads, in order
     * @param cells one list for each case; null where a cell is not known
     * @param pages the page that deals with each case; empty where there is only the duty's
     */
    public record Rows(List<Note> columns, List<List<@Nullable String>> cells, List<String> pages) {

        /** No table. */
        public static final Rows NONE = new Rows(List.of(), List.of());

        public Rows {
            columns = List.copyOf(columns);
            pages = List.copyOf(pages);
        }

        Rows(List<Note> columns, List<List<@Nullable String>> cells) {
            this(columns, cells, List.of());
        }

        Rows withPages(List<String> each) {
            return new Rows(columns, cells, each);
        }
    }

    static Duty fine(String key, Note title, Note say, @Nullable LocalDateTime knownAt, String page) {
        return new Duty(key, title, Urgency.FINE, say, null, 0, knownAt, page, Rows.NONE);
    }

    static Duty unknown(String key, Note title, Note say, Note advice, String page) {
        return new Duty(key, title, Urgency.UNKNOWN, say, advice, 0, null, page, Rows.NONE);
    }
}
