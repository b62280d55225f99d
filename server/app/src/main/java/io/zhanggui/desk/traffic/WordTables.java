package io.zhanggui.desk.traffic;

import io.zhanggui.desk.figure.Figures;
import io.zhanggui.desk.figure.MetricTable;
import io.zhanggui.desk.figure.MetricTables;
import io.zhanggui.desk.traffic.rules.Judged;
import io.zhanggui.desk.traffic.rules.WordQuality;
import io.zhanggui.desk.traffic.rules.WordVerdict;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges the search words of a period. */
@Component
public class WordTables {

    /** Rows of a table that a person still reads. */
    static final int MOST = 500;

    private static final String VISITS = "keyword_visits";
    private static final String CONVERSION = "keyword_conversion";
    private static final String CART = "keyword_cart_rate";
    private static final String FAVOURITE = "keyword_fav_rate";
    private static final String WORTH = "keyword_visitor_value";
    private static final List<String> COLUMNS = List.of(VISITS, CONVERSION, CART, FAVOURITE, WORTH, "keyword_sales");
    private static final List<String> WORD = List.of("keyword");

    private final Metrics metrics;
    private final MetricTables tables;

    WordTables(Metrics metrics, MetricTables tables) {
        this.metrics = metrics;
        this.tables = tables;
    }

    public SearchWords of(Scope scope, Period period) {
        MetricTable table = tables.read(scope, period, WORD, Map.of(), COLUMNS);
        MetricTable before = tables.read(scope, period.previous(), WORD, Map.of(), List.of(VISITS));
        List<List<String>> keys = table.keysBy(VISITS);
        List<SearchWords.Row> rows = new ArrayList<>();
        for (List<String> key : keys) {
            BigDecimal visits = table.value(key, VISITS);
            Judged conversion = Judged.of(visits, table.value(key, CONVERSION), table.whole(CONVERSION));
            WordVerdict verdict = WordVerdict.of(visits, conversion, table.value(key, WORTH), table.whole(WORTH));
            rows.add(new SearchWords.Row(
                    key.getFirst(),
                    texts(table.row(key)),
                    conversion,
                    Figures.change(visits, before.value(key, VISITS)),
                    SearchWords.Verdict.of(verdict),
                    SearchWords.Quality.of(quality(table, key, visits))));
        }
        return new SearchWords(
                period,
                TrafficWords.words(rows, keys.size()),
                COLUMNS.stream().map(metric -> column(scope, metric)).toList(),
                texts(table.whole()),
                rows.subList(0, Math.min(MOST, rows.size())),
                keys.size(),
                Stream.concat(WordVerdict.told().stream(), WordQuality.told().stream())
                        .toList());
    }

    private static WordQuality quality(MetricTable table, List<String> key, @Nullable BigDecimal visits) {
        return WordQuality.of(
                visits,
                step(table, key, CONVERSION, "支付转化率", "conversion"),
                List.of(
                        step(table, key, CART, "加购率", "cart rate"),
                        step(table, key, FAVOURITE, "收藏率", "favourite rate")));
    }

    private static WordQuality.Step step(MetricTable table, List<String> key, String metric, String zh, String en) {
        return new WordQuality.Step(zh, en, table.value(key, metric), table.whole(metric));
    }

    private TrafficMatrix.Column column(Scope scope, String metric) {
        MetricDefinition definition = metrics.get(scope.agency(), metric);
        return new TrafficMatrix.Column(
                metric,
                definition.zh(),
                definition.en(),
                definition.unit().name().toLowerCase(Locale.ROOT),
                definition.better().name().toLowerCase(Locale.ROOT),
                metric.equals(CONVERSION));
    }

    private static List<@Nullable String> texts(List<@Nullable BigDecimal> values) {
        List<@Nullable String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(Figures.text(value)));
        return texts;
    }
}
