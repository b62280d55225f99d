package io.zhanggui.insight.targets;

import io.zhanggui.shared.ShopId;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one shop is to reach of one metric in the months of a year.
 *
 * @param months in the metric's unit, at least one, all of the year; a month that is absent has no target
 * @param drivers by whom sales are to come about, for months of which it was decided
 * @param items how months are made up of items; a month's items sum to it exactly
 */
public record TargetPlan(
        ShopId shop,
        String metric,
        int year,
        SortedMap<YearMonth, BigDecimal> months,
        SortedMap<YearMonth, Drivers> drivers,
        List<ItemPart> items) {

    public TargetPlan {
        months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
        drivers = Collections.unmodifiableSortedMap(new TreeMap<>(drivers));
        items = List.copyOf(items);
    }

    public static TargetPlan of(ShopId shop, String metric, int year, Map<YearMonth, BigDecimal> months) {
        return new TargetPlan(shop, metric, year, new TreeMap<>(months), new TreeMap<>(), List.of());
    }

    /** With other amounts. */
    public TargetPlan with(Map<YearMonth, BigDecimal> others) {
        return new TargetPlan(shop, metric, year, new TreeMap<>(others), drivers, items);
    }

    /** The months together; what it says of a metric whose months do not add up is nothing. */
    public BigDecimal total() {
        return months.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Sales = visitors × conversion × value of a buyer, where conversion is buyers over visitors and the value is sales over
     * buyers.
     *
     * @param visitors of the month's days added up, as conversion counts them
     * @param buyers the same, not more than the visitors
     */
    public record Drivers(long visitors, long buyers) {}

    /**
     * An item's part of a month.
     *
     * @param item its id; empty for all others together
     */
    public record ItemPart(YearMonth month, String item, String title, BigDecimal amount) {}
}
