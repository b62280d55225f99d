package io.zhanggui.desk.items;

import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What items are called, whose they are, and what the master data says of them; of several words that of most sales. */
record ItemNames(
        Map<String, String> titles,
        Map<String, String> shops,
        Map<String, String> categories,
        Map<String, String> roles) {

    private static final String METRIC = "item_sales";

    static ItemNames read(Metrics metrics, Scope scope, Period period) {
        List<MetricAnswer> answers = metrics.ask(
                scope,
                List.of(
                        MetricQuestion.of(METRIC, period, "item", "title"),
                        MetricQuestion.of(METRIC, period, "item", "shop"),
                        MetricQuestion.of(METRIC, period, "item", "category"),
                        MetricQuestion.of(METRIC, period, "item", "role")));
        return new ItemNames(
                words(answers.get(0), "title"),
                words(answers.get(1), "shop"),
                words(answers.get(2), "category"),
                words(answers.get(3), "role"));
    }

    private static Map<String, String> words(MetricAnswer answer, String dimension) {
        Map<String, String> words = new HashMap<>();
        Map<String, BigDecimal> most = new HashMap<>();
        for (MetricRow row : answer.rows()) {
            String word = row.dims().getOrDefault(dimension, "");
            String item = row.dims().getOrDefault("item", "");
            BigDecimal sales = row.value() == null ? BigDecimal.ZERO : row.value();
            BigDecimal before = most.get(item);
            if (!word.isEmpty() && (before == null || sales.compareTo(before) > 0)) {
                words.put(item, word);
                most.put(item, sales);
            }
        }
        return words;
    }

    String title(String item) {
        return titles.getOrDefault(item, item);
    }

    String category(String item) {
        return categories.getOrDefault(item, "");
    }

    String role(String item) {
        return roles.getOrDefault(item, "");
    }

    long shop(String item) {
        return Long.parseLong(shops.getOrDefault(item, "0"));
    }
}
