package io.zhanggui.desk.items;

import io.zhanggui.desk.figure.MetricTable;
import io.zhanggui.desk.figure.MetricTables;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sorts the items of each category by the mean price that was paid for them. */
@Component
public class PriceLadders {

    private static final List<String> METRICS = List.of("item_sales", "item_price");
    private static final int SHARE_DECIMALS = 6;

    private record Priced(String title, BigDecimal price, BigDecimal sales) {}

    private final Metrics metrics;
    private final MetricTables tables;

    PriceLadders(Metrics metrics, MetricTables tables) {
        this.metrics = metrics;
        this.tables = tables;
    }

    /** @param bounds rising amounts in fen where bands end and begin */
    public PriceLadder of(Scope scope, Period period, List<Long> bounds) {
        MetricTable table = tables.read(scope, period, List.of("item"), Map.of(), METRICS);
        ItemNames names = ItemNames.read(metrics, scope, period);
        List<BigDecimal> yuan =
                bounds.stream().map(fen -> BigDecimal.valueOf(fen, 2)).toList();
        Map<String, List<Priced>> byCategory = new TreeMap<>();
        BigDecimal all = BigDecimal.ZERO;
        for (List<String> key : table.keys()) {
            BigDecimal price = table.value(key, "item_price");
            BigDecimal sales = table.value(key, "item_sales");
            if (price != null && sales != null) {
                String item = key.getFirst();
                byCategory
                        .computeIfAbsent(names.category(item), first -> new ArrayList<>())
                        .add(new Priced(names.title(item), price, sales));
                all = all.add(sales);
            }
        }
        List<PriceLadder.Category> categories = new ArrayList<>();
        for (Map.Entry<String, List<Priced>> entry : byCategory.entrySet()) {
            categories.add(category(entry.getKey(), entry.getValue(), yuan, all));
        }
        categories.sort(Comparator.comparing(
                (PriceLadder.Category category) -> new BigDecimal(category.sales()), Comparator.reverseOrder()));
        return new PriceLadder(yuan.stream().map(BigDecimal::toPlainString).toList(), categories, all.toPlainString());
    }

    private static PriceLadder.Category category(
            String name, List<Priced> items, List<BigDecimal> bounds, BigDecimal all) {
        List<Priced> sorted =
                items.stream().sorted(Comparator.comparing(Priced::price)).toList();
        BigDecimal sales = sum(items);
        List<PriceLadder.Band> bands = new ArrayList<>();
        for (int band = 0; band <= bounds.size(); band++) {
            BigDecimal from = band == 0 ? BigDecimal.ZERO : bounds.get(band - 1);
            BigDecimal below = band == bounds.size() ? null : bounds.get(band);
            List<Priced> inside = sorted.stream()
                    .filter(item -> item.price().compareTo(from) >= 0
                            && (below == null || item.price().compareTo(below) < 0))
                    .toList();
            bands.add(new PriceLadder.Band(inside.size(), sum(inside).toPlainString(), share(sum(inside), sales)));
        }
        return new PriceLadder.Category(
                name,
                items.size(),
                sorted.getFirst().price().toPlainString(),
                sorted.getFirst().title(),
                sorted.getLast().price().toPlainString(),
                sales.toPlainString(),
                share(sales, all),
                bands);
    }

    private static BigDecimal sum(List<Priced> items) {
        return items.stream().map(Priced::sales).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable String share(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0
                ? null
                : part.divide(whole, SHARE_DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }
}
