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
 * @param where only rows with these values
 * @param rollingDays where it groups by {@link Grain#DAY}: each day stands for so many days that end with it
 * @param asOf as it was known at that moment; null for now
 */
public record FactQuestion(
        Relation relation,
        List<Aggregate> aggregates,
        String dateColumn,
        Period period,
        List<By> by,
        List<Filter> where,
        int rollingDays,
        @Nullable Instant asOf) {

    public FactQuestion {
        aggregates = List.copyOf(aggregates);
        by = List.copyOf(by);
        where = List.copyOf(where);
        if (rollingDays < 1) {
            throw new IllegalArgumentException("rolling over " + rollingDays + " days");
        }
    }

    /** A question of all rows, each day standing for itself. */
    public FactQuestion(
            Relation relation,
            List<Aggregate> aggregates,
            String dateColumn,
            Period period,
            List<By> by,
            @Nullable Instant asOf) {
        this(relation, aggregates, dateColumn, period, by, List.of(), 1, asOf);
    }

    /** The days whose rows it reads: with rolling days also those before its period. */
    public Period readDays() {
        return new Period(period.from().minusDays(rollingDays - 1L), period.to());
    }

    /** One grouping. */
    public sealed interface By {

        /** By the value of a column; {@code shop_id} is one. */
        record Column(String name) implements By {}

        /** By something that is looked up for each row. */
        record Looked(Attribute attribute) implements By {}

        /** By a piece of the date column. */
        record Time(Grain grain) implements By {}
    }

    /**
     * Only rows of one value.
     *
     * @param of of what
     * @param value as text, the way answers show it; empty for rows without one
     */
    public record Filter(By of, String value) {}

    /** Pieces of time. */
    public enum Grain {
        /** 0 to 23. */
        HOUR_OF_DAY,
        /** 1, Monday, to 7. */
        WEEKDAY,
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }
}
