package io.zhanggui.desk.board;

import io.zhanggui.desk.rules.Alarm;
import io.zhanggui.metrics.Better;
import io.zhanggui.metrics.Comparison;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.NoValue;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the shops of an agency side by side. */
@Component
public class Walls {

    /** What tells how a shop does, few enough for one row. */
    static final List<String> METRICS = List.of(
            "pay_amount",
            "orders_paid",
            "item_visitors",
            "pay_conversion",
            "buyer_value",
            "refund_rate",
            "roi",
            "dsr_description");

    private static final int ANSWERS = 3;

    private final Metrics metrics;

    Walls(Metrics metrics) {
        this.metrics = metrics;
    }

    /** What the answers say of each shop, by its number. */
    private record ByShop(
            MetricDefinition metric,
            Map<String, MetricRow> now,
            Map<String, MetricRow> before,
            Map<String, List<@Nullable String>> sparks) {}

    public Wall of(Scope scope, Period period, Comparison how) {
        Beside other = Beside.of(how, period);
        List<MetricQuestion> questions = new ArrayList<>();
        for (String metric : METRICS) {
            questions.add(MetricQuestion.of(metric, period, "shop"));
            questions.add(MetricQuestion.of(metric, other.period(), "shop"));
            questions.add(MetricQuestion.of(metric, period, "shop", "day"));
        }
        List<MetricAnswer> answers = metrics.ask(scope, questions);
        List<ByShop> columns = new ArrayList<>();
        for (int i = 0; i < answers.size(); i += ANSWERS) {
            columns.add(byShop(answers.get(i), answers.get(i + 1), answers.get(i + 2), period));
        }
        List<Wall.Row> rows = scope.shopNumbers().stream()
                .map(shop -> row(shop, columns, other.words()))
                .sorted(Comparator.comparing((Wall.Row row) -> row.alarms().size())
                        .reversed())
                .toList();
        return new Wall(
                period,
                other.period(),
                other.words(),
                other.said(),
                headline(rows),
                columns.stream().map(column -> column(column.metric())).toList(),
                rows,
                Boards.latest(answers));
    }

    private static Wall.Column column(MetricDefinition metric) {
        return new Wall.Column(
                metric.key(),
                metric.zh(),
                metric.en(),
                metric.unit().name().toLowerCase(Locale.ROOT),
                metric.better().name().toLowerCase(Locale.ROOT));
    }

    private static ByShop byShop(MetricAnswer now, MetricAnswer before, MetricAnswer days, Period period) {
        Map<String, List<@Nullable String>> sparks = new HashMap<>();
        for (MetricRow row : days.rows()) {
            List<@Nullable String> spark =
                    sparks.computeIfAbsent(shop(row), key -> blank(Math.toIntExact(period.days())));
            spark.set(
                    Math.toIntExact(
                            row.period().from().toEpochDay() - period.from().toEpochDay()),
                    Boards.text(row));
        }
        return new ByShop(now.definition(), rows(now), rows(before), sparks);
    }

    private static List<@Nullable String> blank(int days) {
        List<@Nullable String> spark = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            spark.add(null);
        }
        return spark;
    }

    private static Map<String, MetricRow> rows(MetricAnswer answer) {
        Map<String, MetricRow> rows = new HashMap<>();
        answer.rows().forEach(row -> rows.put(shop(row), row));
        return rows;
    }

    private static String shop(MetricRow row) {
        return row.dims().getOrDefault("shop", "");
    }

    private static Wall.Row row(long shop, List<ByShop> columns, Phrase comparison) {
        List<Wall.Cell> cells = new ArrayList<>();
        List<Phrase> alarms = new ArrayList<>();
        for (ByShop column : columns) {
            cells.add(cell(Long.toString(shop), column, comparison, alarms));
        }
        return new Wall.Row(shop, cells, alarms);
    }

    private static Wall.Cell cell(String shop, ByShop column, Phrase comparison, List<Phrase> alarms) {
        MetricRow now = column.now().get(shop);
        MetricRow before = column.before().get(shop);
        BigDecimal value = now == null ? null : now.value();
        BigDecimal earlier = before == null ? null : before.value();
        String change = Change.fraction(value, earlier);
        List<BandMark> bands = BandMark.of(column.metric(), value);
        Alarm alarm = Alarm.of(
                value != null,
                bands.stream().anyMatch(band -> "low".equals(band.level())),
                change == null ? null : new BigDecimal(change),
                wanted(column.metric().better()));
        if (alarm != null) {
            alarms.add(AlarmWords.of(alarm, column.metric(), value, earlier, change, comparison, bands));
        }
        NoValue reason = now == null ? NoValue.NOT_LOADED : now.reason();
        return new Wall.Cell(
                value == null ? null : value.toPlainString(),
                reason == null ? null : reason.zh(),
                reason == null ? null : reason.en(),
                before == null ? null : Boards.text(before),
                change,
                column.sparks().getOrDefault(shop, List.of()),
                bands,
                alarm != null && alarm != Alarm.UNKNOWN);
    }

    static Alarm.Wanted wanted(Better better) {
        return switch (better) {
            case HIGHER -> Alarm.Wanted.UP;
            case LOWER -> Alarm.Wanted.DOWN;
            case NEITHER -> Alarm.Wanted.EITHER;
        };
    }

    private static Phrase headline(List<Wall.Row> rows) {
        long watched = rows.stream()
                .filter(row -> row.cells().stream().anyMatch(Wall.Cell::alarm))
                .count();
        return watched == 0
                ? new Phrase(rows.size() + " 家店铺，没有需要留意的。", rows.size() + " shops, none needs a look.")
                : new Phrase(
                        rows.size() + " 家店铺，" + watched + " 家有需要留意的指标。",
                        rows.size() + " shops, " + watched + " with numbers that need a look.");
    }
}
