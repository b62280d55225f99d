package io.zhanggui.connect.formats;

import io.zhanggui.shared.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known beside the file's columns: from its notes, its name or its user.
 *
 * @param asOf the day the file's state is of
 * @param period the period its figures are of
 * @param itemId the item its figures are of
 */
public record Supplied(
        @Nullable LocalDate asOf,
        @Nullable Period period,
        @Nullable String itemId) {

    public static final Supplied NOTHING = new Supplied(null, null, null);

    public Supplied withAsOf(LocalDate day) {
        return new Supplied(day, period, itemId);
    }

    public Supplied withPeriod(Period days) {
        return new Supplied(asOf, days, itemId);
    }

    public Supplied withItem(String id) {
        return new Supplied(asOf, period, id);
    }

    /** Whether this answers a format's need. */
    public boolean has(Format.Need need) {
        return switch (need) {
            case AS_OF -> asOf != null;
            case PERIOD -> period != null;
            case ITEM -> itemId != null;
        };
    }
}
