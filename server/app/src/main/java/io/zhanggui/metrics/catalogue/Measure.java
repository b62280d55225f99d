package io.zhanggui.metrics.catalogue;

import io.zhanggui.metrics.NoValue;
import io.zhanggui.warehouse.Aggregate;
import io.zhanggui.warehouse.Relation;

/**
 * A building block of formulas: one aggregate of one relation.
 *
 * @param relation of which rows
 * @param date the column that decides the day
 * @param aggregate what is done with them
 * @param money whether the store holds it in fen
 * @param absent what it means that there are rows and none has a value
 */
public record Measure(Relation relation, String date, Aggregate aggregate, boolean money, NoValue absent) {

    public String name() {
        return aggregate.name();
    }

    /** Whether its values of days, and of shops, add up. */
    public boolean adds() {
        return switch (aggregate.function()) {
            case COUNT, SUM -> !aggregate.isOfPeriod();
            case COUNT_DISTINCT, MIN, MAX, AVERAGE, DEVIATION, LAST -> false;
        };
    }

    /** Whether no row on known days means zero. */
    public boolean isZeroWithoutRows() {
        return switch (aggregate.function()) {
            case COUNT, COUNT_DISTINCT, SUM -> relation.isSilentOnlyOfNothing() && absent != NoValue.WINDOW_OPEN;
            case MIN, MAX, AVERAGE, DEVIATION, LAST -> false;
        };
    }

    /** Why there is no number where there is no row: what to fill in, or that nothing was loaded. */
    public NoValue withoutRows() {
        boolean known =
                absent == NoValue.WINDOW_OPEN || (!relation.isSilentOnlyOfNothing() && absent != NoValue.COLUMN_ABSENT);
        return known ? absent : NoValue.NOT_LOADED;
    }
}
