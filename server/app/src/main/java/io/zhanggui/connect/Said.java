package io.zhanggui.connect;

import io.zhanggui.shared.Period;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user says beside a file.
 *
 * @param asOf the day its state is of
 * @param period the days its figures are of
 * @param itemId the item its figures are of
 * @param format take it for this format
 * @param mapping a table of the user's own: what its columns are
 * @param confirmed take the likeliest format although it is not sure
 */
public record Said(
        @Nullable LocalDate asOf,
        @Nullable Period period,
        @Nullable String itemId,
        @Nullable String format,
        @Nullable Mapping mapping,
        boolean confirmed) {

    /** Nothing said. */
    public static final Said NOTHING = new Said(null, null, null, null, null, false);

    /**
     * What the columns of a table of one's own are.
     *
     * @param name how the mapping is called
     * @param kind the fact kind
     * @param fieldsByColumn field by column name
     * @param remember whether later tables with these columns are known by it
     */
    public record Mapping(String name, String kind, Map<String, String> fieldsByColumn, boolean remember) {

        public Mapping {
            fieldsByColumn = Map.copyOf(fieldsByColumn);
        }
    }

    /** This, with what the other says where it says something. */
    public Said and(Said more) {
        return new Said(
                more.asOf == null ? asOf : more.asOf,
                more.period == null ? period : more.period,
                more.itemId == null ? itemId : more.itemId,
                more.format == null ? format : more.format,
                more.mapping == null ? mapping : more.mapping,
                confirmed || more.confirmed);
    }
}
