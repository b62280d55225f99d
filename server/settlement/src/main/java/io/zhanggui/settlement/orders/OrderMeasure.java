package io.zhanggui.settlement.orders;

/**
 * One base measure as a sum over rows.
 *
 * @param name the measure
 * @param rows which rows count: {@code order}, {@code line}, {@code refund}
 * @param day the column that decides the day
 * @param take what is done with them
 * @param of the column it is done with; empty where rows are counted
 */
public record OrderMeasure(String name, String rows, String day, Take take, String of) {

    /** What is done with rows. */
    public enum Take {
        COUNT,
        SUM,
        UNIQUE
    }
}
