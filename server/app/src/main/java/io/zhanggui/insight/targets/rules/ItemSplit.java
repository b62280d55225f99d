package io.zhanggui.insight.targets.rules;

import io.zhanggui.insight.targets.TargetPlan.ItemPart;
import io.zhanggui.stats.numeric.LargestRemainder;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A month's amount over items by what they sold lately; the largest by name, all others together. */
public final class ItemSplit {

    private static final int MOST = 20;

    private ItemSplit() {}

    /** What an item sold lately, in yuan. */
    public record Selling(String item, String title, double sold) {

        /** An item that was renamed keeps its longer title. */
        public Selling together(Selling other) {
            return new Selling(item, title.length() >= other.title.length() ? title : other.title, sold + other.sold);
        }
    }

    /** @return parts that sum to the amount exactly; the part without an item comes last, empty where nothing is sold */
    public static List<ItemPart> split(
            YearMonth month, BigDecimal amount, Addition addition, Collection<Selling> selling) {
        List<Selling> sold = selling.stream()
                .filter(one -> one.sold() > 0 && !one.item().isEmpty())
                .sorted(Comparator.comparingDouble(Selling::sold).reversed().thenComparing(Selling::item))
                .toList();
        if (sold.isEmpty()) {
            return List.of();
        }
        List<Selling> told = new ArrayList<>(sold.subList(0, Math.min(MOST, sold.size())));
        double rest = sold.stream().skip(MOST).mapToDouble(Selling::sold).sum();
        told.add(new Selling("", "", rest));
        long[] parts = LargestRemainder.split(
                addition.units(amount), told.stream().mapToDouble(Selling::sold).toArray());
        List<ItemPart> items = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            items.add(new ItemPart(
                    month, told.get(i).item(), told.get(i).title(), BigDecimal.valueOf(parts[i], addition.decimals())));
        }
        return items;
    }
}
