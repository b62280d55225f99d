package io.zhanggui.connect.formats;

import org.jspecify.annotations.Nullable;

/**
 * What a column of a file was found to be.
 *
 * @param column its place in the row, from 0
 * @param header its name in the file
 * @param state how sure that is
 * @param target the format's column; {@code null} where unknown
 */
public record Binding(
        int column, String header, State state, @Nullable FormatColumn target) {

    /** How a column was found. */
    public enum State {
        /** By one of its names. */
        KNOWN,
        /** By a name that is nearly one of its. */
        RENAMED,
        /** Known and not kept. */
        IGNORED,
        /** Known to name persons and never stored. */
        PERSON,
        /** Not known to the format. */
        UNKNOWN
    }
}
