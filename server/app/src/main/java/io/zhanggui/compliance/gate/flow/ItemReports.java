package io.zhanggui.compliance.gate.flow;

import io.zhanggui.compliance.gate.DealPrice;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the imports know of items, by the catalogue's metrics. */
@Component
class ItemReports {

    private static final String SALES = "item_sales";
    private static final String PRICE = "item_price";
    private static final int FEN_DIGITS = 2;

    private final Metrics metrics;

    ItemReports(Metrics metrics) {
        this.metrics = metrics;
    }

    /** An item of a shop. */
    record Key(ShopId shop, String item) {}

    /**
     * An item that was sold or visited.
     *
     * @param sales in yuan; null where nothing is known
     */
    record Item(
            Key key,
            String title,
            String category,
            @Nullable BigDecimal sales) {}

    /** Those of the period, the best sold first; of several titles of an item that of most sales. */
    List<Item> items(Scope scope, Period period) {
        List<MetricRow> titles = metrics.ask(scope, MetricQuestion.of(SALES, period, "shop", "item", "title"))
                .rows();
        Map<Key, String> categories = new HashMap<>();
        metrics.ask(scope, MetricQuestion.of(SALES, period, "shop", "item", "category"))
                .rows()
                .forEach(row -> categories.put(key(row), row.dims().getOrDefault("category", "")));
        Map<Key, Item> best = new LinkedHashMap<>();
        Map<Key, BigDecimal> most = new HashMap<>();
        Map<Key, BigDecimal> whole = new HashMap<>();
        for (MetricRow row : titles) {
            Key key = key(row);
            BigDecimal sales = row.value() == null ? BigDecimal.ZERO : row.value();
            whole.merge(key, sales, BigDecimal::add);
            BigDecimal before = most.get(key);
            if (before == null || sales.compareTo(before) > 0) {
                most.put(key, sales);
                best.put(
                        key,
                        new Item(
                                key,
                                row.dims().getOrDefault("title", ""),
                                categories.getOrDefault(key, ""),
                                row.value()));
            }
        }
        return best.values().stream()
                .map(item -> new Item(
                        item.key(), item.title(), item.category(), item.sales() == null ? null : whole.get(item.key())))
                .filter(item -> !item.key().item().isEmpty())
                .sorted(Comparator.comparing((Item item) -> whole.getOrDefault(item.key(), BigDecimal.ZERO))
                        .reversed())
                .toList();
    }

    /** What items were sold for on each day, as the item reports of the period give it. */
    Map<Key, List<DealPrice>> deals(Scope scope, Period period) {
        Map<Key, List<DealPrice>> deals = new HashMap<>();
        for (MetricRow row : metrics.ask(scope, MetricQuestion.of(PRICE, period, "shop", "item", "day"))
                .rows()) {
            if (row.value() != null) {
                long fen = row.value()
                        .movePointRight(FEN_DIGITS)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
                deals.computeIfAbsent(key(row), any -> new ArrayList<>())
                        .add(new DealPrice(LocalDate.parse(row.dims().getOrDefault("day", "")), fen));
            }
        }
        return deals;
    }

    private static Key key(MetricRow row) {
        return new Key(
                new ShopId(Long.parseLong(row.dims().getOrDefault("shop", "0"))),
                row.dims().getOrDefault("item", ""));
    }
}
