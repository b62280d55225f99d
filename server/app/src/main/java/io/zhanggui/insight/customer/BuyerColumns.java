package io.zhanggui.insight.customer;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.customer.Histories;
import io.zhanggui.warehouse.BuyerTable;
import java.util.stream.IntStream;

/**
 * Histories as the engine takes them, one place per buyer; times in days.
 *
 * @param meanRepeat yuan of a repeat purchase, 0 without any
 * @param total yuan of all purchases
 */
record BuyerColumns(double[] repeats, double[] recencies, double[] ages, double[] meanRepeat, double[] total) {

    static BuyerColumns of(BuyerTable table) {
        IntStream buyers = IntStream.range(0, table.size());
        return new BuyerColumns(
                IntStream.of(table.purchases()).mapToDouble(count -> count - 1).toArray(),
                IntStream.of(table.lastAfter()).asDoubleStream().toArray(),
                IntStream.of(table.age()).asDoubleStream().toArray(),
                buyers.mapToDouble(table::meanRepeatYuan).toArray(),
                IntStream.range(0, table.size())
                        .mapToDouble(i -> table.totalFen()[i] / 100.0)
                        .toArray());
    }

    int size() {
        return repeats.length;
    }

    Estimate<Histories> histories() {
        return Histories.of(repeats, recencies, ages);
    }
}
