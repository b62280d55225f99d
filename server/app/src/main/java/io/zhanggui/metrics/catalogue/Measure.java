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
}
