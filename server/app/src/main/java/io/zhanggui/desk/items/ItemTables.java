package io.zhanggui.desk.items;

import io.zhanggui.desk.figure.Figures;
import io.zhanggui.desk.figure.MetricTable;
import io.zhanggui.desk.figure.MetricTables;
import io.zhanggui.desk.items.rules.ItemNumbers;
import io.zhanggui.desk.items.rules.RoleRules;
import io.zhanggui.desk.items.rules.Spread;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.stats.customer.Concentration;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets the items of a period side by side. */
@Component
public class ItemTables {

    /** Rows of a table that a person still reads. */
    static final int MOST = 300;

    private static final String SALES = "item_sales";
    private static final String VISITORS = "item_visitors_each";
    private static final String CONVERSION = "item_pay_conversion";
    private static final String CART_RATE = "item_cart_rate";
    private static final String MARGIN = "gross_margin";
    private static final String VISITS = "item_visits";

    private static final List<String> COLUMNS = List.of(
            SALES,
            "item_units",
            VISITORS,
            CONVERSION,
            CART_RATE,
            "item_price",
            "item_refund_rate",
            MARGIN,
            "bad_reviews",
            "item_visitor_value",
            VISITS,
            "item_fav_rate",
            "item_buyer_value",
            "bad_review_rate",
            "gross_profit",
            "search_visit_share",
            "search_conversion",
            "item_bounce_rate",
            "item_dwell_seconds",
            "item_score");
    private static final List<String> ITEM = List.of("item");
    private static final int SHARE_DECIMALS = 6;

    private final Metrics metrics;
    private final MetricTables tables;

    ItemTables(Metrics metrics, MetricTables tables) {
        this.metrics = metrics;
        this.tables = tables;
    }

    /** The table; items that only orders or reviews know stand in it too. */
    public ItemTable of(Scope scope, Period period) {
        MetricTable table = tables.read(scope, period, ITEM, Map.of(), COLUMNS);
        MetricTable before = tables.read(scope, period.previous(), ITEM, Map.of(), List.of(SALES));
        ItemNames names = ItemNames.read(metrics, scope, period);
        ItemStock stock = ItemStock.read(metrics, tables, scope, period);
        ItemTrends trends = ItemTrends.read(metrics, scope, period);
        List<List<String>> keys = table.keysBy(SALES).stream()
                .filter(key -> table.value(key, SALES) != null || table.value(key, VISITORS) != null)
                .toList();
        RoleRules rules = new RoleRules(numbers(table, null, null, null), keys.size());
        List<ItemTable.Row> rows = new ArrayList<>();
        BigDecimal cumulated = BigDecimal.ZERO;
        for (List<String> key : keys.subList(0, Math.min(MOST, keys.size()))) {
            BigDecimal sales = table.value(key, SALES);
            BigDecimal ahead = share(cumulated, table.whole(SALES));
            cumulated = sales == null ? cumulated : cumulated.add(sales);
            String item = key.getFirst();
            rows.add(new ItemTable.Row(
                    item,
                    names.shop(item),
                    names.title(item),
                    names.category(item),
                    names.role(item),
                    rules.propose(numbers(table, key, trends.bestTenth(item), ahead)),
                    texts(table.row(key)),
                    Figures.text(share(sales, table.whole(SALES))),
                    Figures.text(share(cumulated, table.whole(SALES))),
                    Figures.change(sales, before.value(key, SALES)),
                    trends.of(item),
                    Figures.text(stock.units().get(item)),
                    Figures.text(stock.days().get(item))));
        }
        ItemSpread spread = spread(table, keys);
        return new ItemTable(
                period,
                ItemWords.headline(rows, keys.size(), table.whole(SALES), spread),
                COLUMNS.stream().map(metric -> column(scope, metric)).toList(),
                texts(table.whole()),
                rows,
                keys.size(),
                trends.by(),
                trends.from(),
                stock.day(),
                RoleRules.told(),
                spread);
    }

    private ItemTable.Column column(Scope scope, String metric) {
        MetricDefinition definition = metrics.get(scope.agency(), metric);
        return new ItemTable.Column(
                metric,
                definition.zh(),
                definition.en(),
                definition.unit().name().toLowerCase(Locale.ROOT),
                definition.better().name().toLowerCase(Locale.ROOT));
    }

    /** @param key the item; null for all together */
    private static ItemNumbers numbers(
            MetricTable table, @Nullable List<String> key, @Nullable BigDecimal bestDays, @Nullable BigDecimal ahead) {
        return new ItemNumbers(
                value(table, key, SALES),
                value(table, key, VISITS),
                value(table, key, CONVERSION),
                value(table, key, CART_RATE),
                value(table, key, MARGIN),
                bestDays,
                ahead);
    }

    private static @Nullable BigDecimal value(MetricTable table, @Nullable List<String> key, String metric) {
        return key == null ? table.whole(metric) : table.value(key, metric);
    }

    private static @Nullable ItemSpread spread(MetricTable table, List<List<String>> keys) {
        double[] sales = positive(table, keys, SALES);
        double[] visitors = positive(table, keys, VISITS);
        double most = java.util.Arrays.stream(visitors).max().orElse(0);
        double all = java.util.Arrays.stream(visitors).sum();
        return Concentration.of(sales)
                .find()
                .map(found -> ItemSpread.of(found, Spread.herfindahl(sales), all > 0 ? most / all : null))
                .orElse(null);
    }

    private static double[] positive(MetricTable table, List<List<String>> keys, String metric) {
        return keys.stream()
                .map(key -> table.value(key, metric))
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .filter(value -> value > 0)
                .toArray();
    }

    private static @Nullable BigDecimal share(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return part == null || whole == null || whole.signum() <= 0
                ? null
                : part.divide(whole, SHARE_DECIMALS, RoundingMode.HALF_UP);
    }

    private static List<@Nullable String> texts(List<@Nullable BigDecimal> values) {
        List<@Nullable String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(Figures.text(value)));
        return texts;
    }
}
