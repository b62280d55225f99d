package io.zhanggui.desk.funnel;

import io.zhanggui.desk.figure.Figures;
import io.zhanggui.desk.figure.MetricTable;
import io.zhanggui.desk.figure.MetricTables;
import io.zhanggui.desk.figure.Reference;
import io.zhanggui.desk.funnel.rules.Loss;
import io.zhanggui.desk.funnel.rules.Losses;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The paths of all items or channels side by side. */
@Component
public class FunnelSplits {

    /** Rows of a table that a person still reads. */
    static final int MOST = 200;

    private final Metrics metrics;
    private final MetricTables tables;

    FunnelSplits(Metrics metrics, MetricTables tables) {
        this.metrics = metrics;
        this.tables = tables;
    }

    /**
     * The table.
     *
     * @param by {@code item}, or {@code channel1} to {@code channel3}
     * @param where only of what has these values, by dimension
     */
    public FunnelSplit of(Scope scope, Period period, String by, Map<String, String> where) {
        FunnelLevel level = "item".equals(by) ? FunnelLevel.ITEM : FunnelLevel.CHANNEL;
        List<FunnelSplit.Column> columns = columns(scope, level);
        List<String> keys = columns.stream().map(FunnelSplit.Column::metric).toList();
        MetricTable table = tables.read(scope, period, List.of(by), where, keys);
        MetricTable before = tables.read(scope, period.previous(), List.of(by), where, List.of(level.conversion()));
        Map<String, String> names = "item".equals(by) ? titles(scope, period) : Map.of();
        List<List<String>> sorted = table.keysBy(level.amount());
        List<FunnelSplit.Row> rows = new ArrayList<>();
        for (List<String> key : sorted.subList(0, Math.min(MOST, sorted.size()))) {
            rows.add(row(level, columns, table, key, before.value(key, level.conversion()), names));
        }
        return new FunnelSplit(by, columns, texts(table.whole()), rows, sorted.size());
    }

    /** What it brought, who came, the rates of the steps and of the whole path; the head of the table says whose. */
    private List<FunnelSplit.Column> columns(Scope scope, FunnelLevel level) {
        List<FunnelSplit.Column> columns = new ArrayList<>();
        columns.add(column(scope, level.amount(), null, "支付金额", "Paid"));
        columns.add(column(
                scope, Objects.requireNonNull(level.steps().getFirst().count()), null, "日均访客", "Visitors a day"));
        for (FunnelLevel.Step step : level.steps()) {
            if (step.rate() != null) {
                columns.add(column(scope, step.rate(), step.key(), step.zh() + "率", step.en()));
            }
        }
        columns.add(column(scope, level.conversion(), null, "转化率", "Conversion"));
        return columns;
    }

    private FunnelSplit.Column column(Scope scope, String metric, @Nullable String step, String zh, String en) {
        MetricDefinition definition = metrics.get(scope.agency(), metric);
        return new FunnelSplit.Column(metric, zh, en, definition.unit().name().toLowerCase(Locale.ROOT), step);
    }

    /** Items by the title of the report. */
    private Map<String, String> titles(Scope scope, Period period) {
        Map<String, String> titles = new HashMap<>();
        metrics.ask(scope, MetricQuestion.of("item_sales", period, "item", "title"))
                .rows()
                .forEach(row -> titles.put(
                        row.dims().getOrDefault("item", ""), row.dims().getOrDefault("title", "")));
        return titles;
    }

    private static FunnelSplit.Row row(
            FunnelLevel level,
            List<FunnelSplit.Column> columns,
            MetricTable table,
            List<String> of,
            @Nullable BigDecimal before,
            Map<String, String> names) {
        List<@Nullable BigDecimal> values = table.row(of);
        List<Losses.Passage> path = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String step = columns.get(i).step();
            BigDecimal all = table.whole().get(i);
            if (step != null && all != null && !aside(level, step)) {
                path.add(new Losses.Passage(step, values.get(i), new Reference(all, "全部合计", "all together")));
            }
        }
        Loss worst = Losses.worst(Losses.of(path, values.getFirst())).orElse(null);
        String key = of.getFirst();
        return new FunnelSplit.Row(
                key,
                names.getOrDefault(key, key),
                texts(values),
                Figures.text(before),
                Figures.change(values.getLast(), before),
                worst == null ? null : worst.step(),
                worst == null ? null : worst.yuan().toPlainString());
    }

    private static boolean aside(FunnelLevel level, String step) {
        return level.steps().stream()
                .anyMatch(each -> each.key().equals(step) && each.place() != FunnelLevel.Place.MAIN);
    }

    private static List<@Nullable String> texts(List<@Nullable BigDecimal> values) {
        List<@Nullable String> texts = new ArrayList<>();
        for (BigDecimal value : values) {
            texts.add(Figures.text(value));
        }
        return texts;
    }
}
