package io.zhanggui.desk.traffic;

import io.zhanggui.desk.figure.Figures;
import io.zhanggui.desk.figure.MetricTable;
import io.zhanggui.desk.figure.MetricTables;
import io.zhanggui.desk.traffic.rules.AdProducts;
import io.zhanggui.desk.traffic.rules.Judged;
import io.zhanggui.desk.traffic.rules.Standing;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets channels of three levels against the stages of the path. */
@Component
public class TrafficMatrices {

    private static final String VISITS = "source_visits";
    private static final String AMOUNT = "channel_amount";
    private static final String CONVERSION = "channel_pay_conversion";
    private static final String WORTH = "source_visitor_value";

    private static final List<String> COLUMNS = List.of(
            VISITS,
            "source_fav_count",
            "channel_fav_rate",
            "source_cart_count",
            "channel_cart_rate",
            "source_order_count",
            "source_order_rate",
            "source_buyer_count",
            CONVERSION,
            AMOUNT,
            WORTH);
    /** Rates whose base are the visits, so that an interval can be told. */
    private static final Set<String> JUDGED =
            Set.of("channel_fav_rate", "channel_cart_rate", "source_order_rate", CONVERSION);

    private static final List<String> LEVELS = List.of("channel1", "channel2", "channel3");
    private static final List<String> COSTS = List.of("ad_spend", "roi", "ad_cpc");
    private static final int SHARE_DECIMALS = 6;

    /**
     * One level of channels in both periods.
     *
     * @param reaches what leads most of its visits there, by channel
     */
    private record Level(MetricTable now, MetricTable before, Map<List<String>, String> reaches) {}

    private final Metrics metrics;
    private final MetricTables tables;

    TrafficMatrices(Metrics metrics, MetricTables tables) {
        this.metrics = metrics;
        this.tables = tables;
    }

    /** @param where only of what has these values, by dimension */
    public TrafficMatrix of(Scope scope, Period period, Map<String, String> where) {
        List<Level> levels = new ArrayList<>();
        for (int depth = 1; depth <= LEVELS.size(); depth++) {
            List<String> by = LEVELS.subList(0, depth);
            levels.add(new Level(
                    tables.read(scope, period, by, where, COLUMNS),
                    tables.read(scope, period.previous(), by, where, List.of(VISITS, AMOUNT)),
                    reaches(scope, period, by, where)));
        }
        Standing.Won won =
                won(tables.read(scope, period, List.of("reach"), where, List.of(VISITS, "source_buyer_count", AMOUNT)));
        Map<String, TrafficMatrix.Cost> costs = costs(scope, period, channels(levels));
        List<TrafficMatrix.Row> rows = new ArrayList<>();
        addTaoke(scope, period, costs);
        Set<String> open = new java.util.LinkedHashSet<>(costs.keySet());
        for (List<String> key : levels.getFirst().now().keysBy(AMOUNT)) {
            addWithInner(rows, levels, key, won, costs, open);
        }
        MetricTable first = levels.getFirst().now();
        return new TrafficMatrix(
                period,
                TrafficWords.headline(rows, first.whole(VISITS), first.whole(CONVERSION)),
                COLUMNS.stream().map(metric -> column(scope, metric)).toList(),
                texts(first.whole()),
                rows,
                Standing.told(),
                open.stream()
                        .map(product -> java.util.Objects.requireNonNull(costs.get(product)))
                        .toList());
    }

    /** A channel, then those below it; one whose only inner channel bears its own name has none to show. */
    private void addWithInner(
            List<TrafficMatrix.Row> rows,
            List<Level> levels,
            List<String> key,
            Standing.Won won,
            Map<String, TrafficMatrix.Cost> costs,
            Set<String> open) {
        int depth = key.size();
        rows.add(row(levels.get(depth - 1), key, won, costs, open));
        if (depth == LEVELS.size()) {
            return;
        }
        List<List<String>> inner = levels.get(depth).now().keysBy(AMOUNT).stream()
                .filter(each -> each.subList(0, depth).equals(key))
                .toList();
        boolean same = inner.size() == 1
                && (inner.getFirst().getLast().isEmpty()
                        || inner.getFirst().getLast().equals(key.getLast()));
        if (!same) {
            inner.forEach(each -> addWithInner(rows, levels, each, won, costs, open));
        }
    }

    private TrafficMatrix.Row row(
            Level level, List<String> key, Standing.Won won, Map<String, TrafficMatrix.Cost> costs, Set<String> open) {
        MetricTable now = level.now();
        BigDecimal visits = now.value(key, VISITS);
        List<@Nullable Judged> marks = new ArrayList<>();
        for (String metric : COLUMNS) {
            marks.add(JUDGED.contains(metric) ? Judged.of(visits, now.value(key, metric), now.whole(metric)) : null);
        }
        BigDecimal share = share(visits, now.whole(VISITS));
        BigDecimal worth = now.value(key, WORTH);
        BigDecimal rate = now.value(key, CONVERSION);
        String reach = level.reaches().getOrDefault(key, "");
        TrafficMatrix.Cost cost =
                AdProducts.find(key.getLast(), open).map(costs::get).orElse(null);
        if (cost != null) {
            open.remove(cost.product());
        }
        return new TrafficMatrix.Row(
                key,
                texts(now.row(key)),
                marks,
                Figures.text(share),
                Figures.change(visits, level.before().value(key, VISITS)),
                Figures.change(now.value(key, AMOUNT), level.before().value(key, AMOUNT)),
                cost,
                TrafficMatrix.Proposal.of(
                        Standing.of(reach, share, worth, won, Judged.of(visits, rate, won.conversion()))),
                Standing.why(share, worth, rate, won));
    }

    /** What leads most of the visits of each channel there. */
    private Map<List<String>, String> reaches(Scope scope, Period period, List<String> by, Map<String, String> where) {
        List<String> parts = new ArrayList<>(by);
        parts.add("reach");
        MetricTable table = tables.read(scope, period, parts, where, List.of(VISITS));
        Map<List<String>, String> reaches = new HashMap<>();
        table.keysBy(VISITS).forEach(key -> reaches.putIfAbsent(key.subList(0, by.size()), key.getLast()));
        return reaches;
    }

    /** All sources but the buyers' own ways back. */
    private static Standing.Won won(MetricTable byReach) {
        BigDecimal visits = BigDecimal.ZERO;
        BigDecimal buyers = BigDecimal.ZERO;
        BigDecimal amount = BigDecimal.ZERO;
        for (List<String> key : byReach.keys()) {
            if (!key.getFirst().equals("own")) {
                visits = visits.add(orZero(byReach.value(key, VISITS)));
                buyers = buyers.add(orZero(byReach.value(key, "source_buyer_count")));
                amount = amount.add(orZero(byReach.value(key, AMOUNT)));
            }
        }
        return visits.signum() == 0
                ? new Standing.Won(null, null)
                : new Standing.Won(
                        amount.divide(visits, 2, RoundingMode.HALF_UP),
                        buyers.divide(visits, SHARE_DECIMALS, RoundingMode.HALF_UP));
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    private static List<String> channels(List<Level> levels) {
        return levels.stream()
                .flatMap(level -> level.now().keysBy(VISITS).stream())
                .map(List::getLast)
                .distinct()
                .toList();
    }

    /** By product, the one that cost most first; one that runs several scenes is told by scene, unless a channel bears its name. */
    private Map<String, TrafficMatrix.Cost> costs(Scope scope, Period period, List<String> channels) {
        MetricTable ads = tables.read(scope, period, List.of("product"), Map.of(), COSTS);
        MetricTable byScene = tables.read(scope, period, List.of("product", "scene"), Map.of(), COSTS);
        Map<String, TrafficMatrix.Cost> costs = new LinkedHashMap<>();
        for (List<String> key : ads.keysBy("ad_spend")) {
            String product = key.getFirst();
            boolean whole = channels.stream()
                    .anyMatch(channel ->
                            AdProducts.find(channel, List.of(product)).isPresent());
            List<List<String>> scenes = byScene.keysBy("ad_spend").stream()
                    .filter(each -> each.getFirst().equals(product))
                    .toList();
            if (whole || scenes.stream().allMatch(scene -> scene.getLast().isBlank())) {
                costs.put(product, cost(ads, key, product));
            } else {
                scenes.forEach(scene -> {
                    String name = AdProducts.sceneOf(product, scene.getLast());
                    costs.put(name, cost(byScene, scene, name));
                });
            }
        }
        return costs;
    }

    /** What affiliates cost is no ad spend: their commission stands at their channel. */
    private void addTaoke(Scope scope, Period period, Map<String, TrafficMatrix.Cost> costs) {
        MetricTable taoke =
                tables.read(scope, period, List.of("shop"), Map.of(), List.of("taoke_commission", "taoke_roi"));
        BigDecimal commission = taoke.whole("taoke_commission");
        if (commission != null && commission.signum() > 0) {
            costs.put(
                    AdProducts.TAOKE,
                    new TrafficMatrix.Cost(
                            AdProducts.TAOKE, Figures.text(commission), Figures.text(taoke.whole("taoke_roi")), null));
        }
    }

    private static TrafficMatrix.Cost cost(MetricTable ads, List<String> key, String name) {
        return new TrafficMatrix.Cost(
                name,
                Figures.text(ads.value(key, "ad_spend")),
                Figures.text(ads.value(key, "roi")),
                Figures.text(ads.value(key, "ad_cpc")));
    }

    private TrafficMatrix.Column column(Scope scope, String metric) {
        MetricDefinition definition = metrics.get(scope.agency(), metric);
        return new TrafficMatrix.Column(
                metric,
                definition.zh(),
                definition.en(),
                definition.unit().name().toLowerCase(Locale.ROOT),
                definition.better().name().toLowerCase(Locale.ROOT),
                JUDGED.contains(metric));
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
