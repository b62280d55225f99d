package io.zhanggui.desk.items;

import io.zhanggui.desk.items.rules.Spread;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the items sold over the period, by day, or by week where it is long.
 *
 * @param by day or week
 * @param from the first days of the places
 * @param sales of each place, by item; null where nothing is known
 */
record ItemTrends(String by, List<LocalDate> from, Map<String, List<@Nullable BigDecimal>> sales) {

    private static final int LONGEST_BY_DAY = 62;

    static ItemTrends read(Metrics metrics, Scope scope, Period period) {
        String by = period.days() > LONGEST_BY_DAY ? "week" : "day";
        List<MetricRow> rows = metrics.ask(scope, MetricQuestion.of("item_sales", period, "item", by))
                .rows();
        List<LocalDate> places = rows.stream()
                .map(row -> LocalDate.parse(row.dims().getOrDefault(by, "")))
                .distinct()
                .sorted()
                .toList();
        Map<String, List<@Nullable BigDecimal>> sales = new HashMap<>();
        for (MetricRow row : rows) {
            int place = places.indexOf(LocalDate.parse(row.dims().getOrDefault(by, "")));
            sales.computeIfAbsent(row.dims().getOrDefault("item", ""), item -> blank(places.size()))
                    .set(place, row.value());
        }
        return new ItemTrends(by, places, sales);
    }

    private static List<@Nullable BigDecimal> blank(int places) {
        List<@Nullable BigDecimal> blank = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            blank.add(null);
        }
        return blank;
    }

    List<@Nullable String> of(String item) {
        List<@Nullable String> texts = new ArrayList<>();
        for (BigDecimal value : sales.getOrDefault(item, blank(from.size()))) {
            texts.add(value == null ? null : value.toPlainString());
        }
        return texts;
    }

    /** The share of an item's sales that its best tenth of the days made; null where the places are no days. */
    @Nullable
    BigDecimal bestTenth(String item) {
        List<@Nullable BigDecimal> values = sales.getOrDefault(item, List.of());
        if (!"day".equals(by)) {
            return null;
        }
        double[] days = new double[values.size()];
        for (int day = 0; day < days.length; day++) {
            BigDecimal value = values.get(day);
            days[day] = value == null ? 0 : value.doubleValue();
        }
        double share = Spread.bestTenth(days);
        return Double.isNaN(share) ? null : BigDecimal.valueOf(share);
    }
}
