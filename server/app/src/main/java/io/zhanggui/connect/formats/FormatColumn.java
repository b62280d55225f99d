package io.zhanggui.connect.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column that a format knows.
 *
 * @param names what it is called, the usual name first
 * @param use what happens to it
 * @param kind how its cells are read; {@code null} where they are not
 * @param fields the fields of the fact it fills; some kinds fill others of their own
 * @param required whether a file without it cannot be imported
 * @param filled whether each row must state it
 * @param mayBeLater whether its moments may lie after the file was written: deadlines, promises
 * @param meaning what it holds, where the name does not say it
 * @param reason why it is not kept, for ignored columns
 */
public record FormatColumn(
        List<String> names,
        Use use,
        @Nullable CellKind kind,
        List<String> fields,
        boolean required,
        boolean filled,
        boolean mayBeLater,
        @Nullable String meaning,
        @Nullable String reason) {

    /** What happens to a column's cells. */
    public enum Use {
        /** They become fields. */
        BOUND,
        /** They name a person, an address or a message and are never stored, nor shown. */
        PERSON,
        /** They are known and not kept, for a stated reason. */
        IGNORED
    }

    public FormatColumn {
        names = List.copyOf(names);
        fields = List.copyOf(fields);
    }

    /** The usual name. */
    public String name() {
        return names.getFirst();
    }

    /** Whether its cells may tell who someone is, so that they are not shown in previews and problems. */
    public boolean isPersonal() {
        return use == Use.PERSON
                || kind == CellKind.PERSON
                || kind == CellKind.ADDRESS
                || kind == CellKind.REVIEW_TEXT
                || kind == CellKind.TEXT_LENGTH;
    }
}
