package io.zhanggui.desk.today;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.zhanggui.metrics.Note;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
     * @param words what cells that are codes say, by code
     * @param shops the shop of each case; empty where a case is of no single shop
     */
    public record Rows(
            List<Note> columns,
            List<List<@Nullable String>> cells,
            List<String> pages,
            Map<String, Note> words,
            @JsonIgnore List<Long> shops) {

        /** No table. */
        public static final Rows NONE = new Rows(List.of(), List.of());

        public Rows {
            columns = List.copyOf(columns);
            pages = List.copyOf(pages);
            words = Map.copyOf(words);
            shops = List.copyOf(shops);
        }

        Rows(List<Note> columns, List<List<@Nullable String>> cells, List<String> pages) {
            this(columns, cells, pages, Map.of(), List.of());
        }

        /** The same of known shops. */
        Rows ofShops(List<Long> each) {
            return new Rows(columns, cells, pages, words, each);
        }

        /** The same with words for the codes in it. */
        Rows saying(Map<String, Note> codes) {
            return new Rows(columns, cells, pages, codes, shops);
        }

        /** The same with the name of each case's shop as the second column, for those who look at several. */
        Rows named(Map<Long, String> names) {
            if (names.isEmpty() || shops.size() != cells.size() || cells.isEmpty()) {
                return this;
            }
            List<Note> heads = new ArrayList<>(columns);
            heads.add(1, new Note("店铺", "Shop"));
            List<List<@Nullable String>> wider = new ArrayList<>();
            for (int at = 0; at < cells.size(); at++) {
                List<@Nullable String> row = new ArrayList<>(cells.get(at));
                row.add(1, names.get(shops.get(at)));
                wider.add(row);
            }
            return new Rows(heads, wider, pages, words, shops);
        }

        Rows(List<Note> columns, List<List<@Nullable String>> cells) {
            this(columns, cells, List.of());
        }

        Rows withPages(List<String> each) {
            return new Rows(columns, cells, each, words, shops);
        }
    }

    /** The same with its cases told by shop, and the shops named in the sentence. */
    Duty named(Map<Long, String> names) {
        Note whose = WhoseCases.spoken(rows.shops(), names);
        return new Duty(
                key,
                title,
                urgency,
                new Note(say.zh() + whose.zh(), say.en() + whose.en()),
                advice,
                count,
                knownAt,
                page,
                rows.named(names));
    }

    static Duty fine(String key, Note title, Note say, @Nullable LocalDateTime knownAt, String page) {
        return new Duty(key, title, Urgency.FINE, say, null, 0, knownAt, page, Rows.NONE);
    }

    static Duty unknown(String key, Note title, Note say, Note advice, String page) {
        return new Duty(key, title, Urgency.UNKNOWN, say, advice, 0, null, page, Rows.NONE);
    }
}
