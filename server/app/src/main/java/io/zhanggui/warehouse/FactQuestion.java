package io.zhanggui.warehouse;

import io.zhanggui.shared.Period;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to the store: some aggregates of one relation in a period, by some columns.
 *
 * @param relation of what
 * @param aggregates at least one
 * @param dateColumn the column that decides whether a row is in the period: a day or a moment
 * @param period the days asked for
 * @param by group by these, in this order
 * @param asOf as it was known at that moment; null for now
 */
public record FactQuestion(
        Relation relation,
        List<Aggregate> aggregates,
        String dateColumn,
        Period period,
        List<By> by,
        @Nullable Instant asOf) {

    public FactQuestion {
        aggregates = List.copyOf(aggregates);
        by = List.copyOf(by);
    }

    /** One grouping. */
    public sealed interface By {

        /** By the value of a column; {@code shop_id} is one. */
        record Column(String name) implements By {}

        /** By a piece of the date column. */
        record Time(Grain grain) implements By {}
    }

    /** Pieces of time. */
    public enum Grain {
        HOUR_OF_DAY,
        DAY,
        WEEK,
        MONTH
    }
}
