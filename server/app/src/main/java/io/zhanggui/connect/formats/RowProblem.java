package io.zhanggui.connect.formats;

import io.zhanggui.connect.ConnectError;
import io.zhanggui.shared.Failure;
import java.util.List;
import java.util.Locale;

/**
 * Why a row cannot be imported.
 *
 * @param column the column's name in the file; empty where the row as a whole is wrong
 * @param field the field it fills; empty where none
 * @param found the text found, cut to 80 characters; {@code •••} where it may name a person
 * @param code what is wrong
 * @param places what the code's sentence names
 */
public record RowProblem(String column, String field, String found, ConnectError code, List<Object> places) {

    private static final int LONGEST_FOUND = 80;

    public RowProblem {
        places = List.copyOf(places);
        found = found.length() > LONGEST_FOUND ? found.substring(0, LONGEST_FOUND) + "…" : found;
    }

    /** What was expected, in Chinese. */
    public String zh() {
        return new Failure(code, places.toArray()).sentence(Locale.CHINESE);
    }

    /** What was expected, in English. */
    public String en() {
        return new Failure(code, places.toArray()).sentence(Locale.ENGLISH);
    }
}
