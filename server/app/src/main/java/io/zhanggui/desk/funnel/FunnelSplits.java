package io.zhanggui.desk.funnel;

import io.zhanggui.desk.funnel.rules.Loss;
import io.zhanggui.desk.funnel.rules.Losses;
import io.zhanggui.desk.funnel.rules.Reference;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The paths of all items or channels side by side. */
@Component
public class FunnelSplits {

    /** Rows of a table that a person still reads. */
    static final int MOST = 200;

    private final Metrics metrics;

    FunnelSplits(Metrics metrics) {
        this.metrics = metrics;
    }

    /**
     * The table.
     *
     * @param by {@code item}, or {@code channel1} to {@code channel3}
     * @param where only of what has these values, by dimension
     */
    public FunnelSplit of(Scope scope, Period period, String by, Map<String, String> where) {
        FunnelLevel level = "item".equals(by) ? FunnelLevel.ITEM : FunnelLevel.CHANNEL;
        List<FunnelSplit.Column> columns = columns(level);
        List<MetricQuestion> questions = new ArrayList<>();
        for (FunnelSplit.Column column : columns) {
            MetricQuestion each = narrowed(MetricQuestion.of(column.metric(), period), where);
            questions.add(each.by(List.of(by)));
            questions.add(each);
        }
        MetricQuestion conversion = narrowed(MetricQuestion.of(level.conversion(), period.previous()), where);
        questions.add(conversion.by(List.of(by)));
        List<MetricAnswer> answers = metrics.ask(scope, questions);

        List<@Nullable BigDecimal> whole = new ArrayList<>();
        Map<String, List<@Nullable BigDecimal>> cells = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            whole.add(answers.get(2 * i + 1).rows().getFirst().value());
            fill(cells, answers.get(2 * i).rows(), by, i, columns.size());
        }
        Map<String, BigDecimal> before = new HashMap<>();
        answers.getLast().rows().forEach(row -> {
            if (row.value() != null) {
                before.put(key(row, by), row.value());
            }
        });
        Map<String, String> names = "item".equals(by) ? titles(scope, period) : Map.of();
        List<Map.Entry<String, List<@Nullable BigDecimal>>> sorted = new ArrayList<>(cells.entrySet());
        sorted.sort(Comparator.comparing(
                entry -> entry.getValue().getFirst(), Comparator.nullsLast(Comparator.reverseOrder())));
        List<FunnelSplit.Row> rows = new ArrayList<>();
        for (Map.Entry<String, List<@Nullable BigDecimal>> entry : sorted.subList(0, Math.min(MOST, sorted.size()))) {
            rows.add(row(level, columns, whole, entry, before.get(entry.getKey()), names));
        }
        return new FunnelSplit(by, columns, texts(whole), rows, cells.size());
    }

    private static MetricQuestion narrowed(MetricQuestion question, Map<String, String> where) {
        MetricQuestion narrower = question;
        for (Map.Entry<String, String> only : where.entrySet()) {
            narrower = narrower.where(only.getKey(), only.getValue());
        }
        return narrower;
    }

    /** What it brought, who came, the rates of the steps and of the whole path; the head of the table says whose. */
    private List<FunnelSplit.Column> columns(FunnelLevel level) {
        List<FunnelSplit.Column> columns = new ArrayList<>();
        columns.add(column(level.amount(), null, "支付金额", "Paid"));
        columns.add(column(Objects.requireNonNull(level.steps().getFirst().count()), null, "日均访客", "Visitors a day"));
        for (FunnelLevel.Step step : level.steps()) {
            if (step.rate() != null) {
                columns.add(column(step.rate(), step.key(), step.zh() + "率", step.en()));
            }
        }
        columns.add(column(level.conversion(), null, "转化率", "Conversion"));
        return columns;
    }

    private FunnelSplit.Column column(String metric, @Nullable String step, String zh, String en) {
        MetricDefinition definition = metrics.get(metric);
        return new FunnelSplit.Column(metric, zh, en, definition.unit().name().toLowerCase(Locale.ROOT), step);
    }

    private static void fill(
            Map<String, List<@Nullable BigDecimal>> cells, List<MetricRow> rows, String by, int column, int columns) {
        for (MetricRow row : rows) {
            cells.computeIfAbsent(
                            key(row, by),
                            first -> new ArrayList<>(Stream.<BigDecimal>generate(() -> null)
                                    .limit(columns)
                                    .toList()))
                    .set(column, row.value());
        }
    }

    private static String key(MetricRow row, String by) {
        return row.dims().getOrDefault(by, "");
    }

    /** Items by the title of the report. */
    private Map<String, String> titles(Scope scope, Period period) {
        Map<String, String> titles = new HashMap<>();
        metrics.ask(scope, MetricQuestion.of("item_sales", period, "item", "title"))
                .rows()
                .forEach(row -> titles.put(key(row, "item"), key(row, "title")));
        return titles;
    }

    private static FunnelSplit.Row row(
            FunnelLevel level,
            List<FunnelSplit.Column> columns,
            List<@Nullable BigDecimal> whole,
            Map.Entry<String, List<@Nullable BigDecimal>> entry,
            @Nullable BigDecimal before,
            Map<String, String> names) {
        List<@Nullable BigDecimal> values = entry.getValue();
        List<Losses.Passage> path = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String step = columns.get(i).step();
            BigDecimal all = whole.get(i);
            if (step != null && all != null && !aside(level, step)) {
                path.add(new Losses.Passage(step, values.get(i), new Reference(all, "全部合计", "all together")));
            }
        }
        Loss worst = Losses.worst(Losses.of(path, values.getFirst())).orElse(null);
        String key = entry.getKey();
        return new FunnelSplit.Row(
                key,
                names.getOrDefault(key, key),
                texts(values),
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
