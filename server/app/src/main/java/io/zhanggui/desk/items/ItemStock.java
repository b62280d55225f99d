package io.zhanggui.desk.items;

import io.zhanggui.desk.figure.MetricTable;
import io.zhanggui.desk.figure.MetricTables;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What lies in stock at the last day of a period that knows it.
 *
 * @param day that day; null where none is known
 * @param units what can be sold, by item: without what is reserved
 * @param days how long it lasts at the pace of the 14 days up to it, by item; items that do not sell have no place
 */
record ItemStock(@Nullable LocalDate day, Map<String, BigDecimal> units, Map<String, BigDecimal> days) {

    private static final int PACE_DAYS = 14;

    static ItemStock read(Metrics metrics, MetricTables tables, Scope scope, Period period) {
        LocalDate day = metrics.ask(scope, MetricQuestion.of("stock_units", period, "day")).rows().stream()
                .filter(row -> row.value() != null)
                .map(MetricRow::period)
                .map(Period::from)
                .max(LocalDate::compareTo)
                .orElse(null);
        Map<String, BigDecimal> units = new HashMap<>();
        Map<String, BigDecimal> days = new HashMap<>();
        if (day != null) {
            List<String> item = List.of("item");
            MetricTable stock =
                    tables.read(scope, Period.day(day), item, Map.of(), List.of("stock_units", "stock_reserved"));
            Period lately = new Period(day.minusDays(PACE_DAYS - 1L), day.plusDays(1));
            MetricTable sold = tables.read(scope, lately, item, Map.of(), List.of("item_units"));
            for (List<String> key : stock.keys()) {
                BigDecimal quantity = stock.value(key, "stock_units");
                BigDecimal reserved = stock.value(key, "stock_reserved");
                if (quantity != null) {
                    BigDecimal free = reserved == null ? quantity : quantity.subtract(reserved);
                    units.put(key.getFirst(), free);
                    BigDecimal pace = sold.value(key, "item_units");
                    if (pace != null && pace.signum() > 0) {
                        days.put(
                                key.getFirst(),
                                free.multiply(BigDecimal.valueOf(PACE_DAYS)).divide(pace, 1, RoundingMode.HALF_UP));
                    }
                }
            }
        }
        return new ItemStock(day, units, days);
    }
}
