package io.zhanggui.desk.figure;

import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads many metrics by what they are split by, in one question to the store. */
@Component
public class MetricTables {

    private final Metrics metrics;

    MetricTables(Metrics metrics) {
        this.metrics = metrics;
    }

    /**
     * The table.
     *
     * @param by dimensions that each of the metrics has
     * @param where only of what has these values, by dimension
     * @param keys at least one metric
     */
    public MetricTable read(Scope scope, Period period, List<String> by, Map<String, String> where, List<String> keys) {
        List<MetricQuestion> questions = new ArrayList<>();
        for (String key : keys) {
            MetricQuestion question = MetricQuestion.of(key, period);
            for (Map.Entry<String, String> only : where.entrySet()) {
                question = question.where(only.getKey(), only.getValue());
            }
            questions.add(question.by(by));
            questions.add(question);
        }
        List<MetricAnswer> answers = metrics.ask(scope, questions);
        List<@Nullable BigDecimal> whole = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            whole.add(answers.get(2 * i + 1).rows().getFirst().value());
        }
        MetricTable table = new MetricTable(keys, whole);
        for (int i = 0; i < keys.size(); i++) {
            for (MetricRow row : answers.get(2 * i).rows()) {
                table.put(
                        by.stream()
                                .map(each -> row.dims().getOrDefault(each, ""))
                                .toList(),
                        i,
                        row.value());
            }
        }
        return table;
    }
}
