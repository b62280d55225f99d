package io.zhanggui.prove.questions;

import io.zhanggui.metrics.Dimension;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.Source;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Questions drawn from all that can be asked: metric, source, days, splits, filters, rolling days. */
final class DrawnQuestions {

    private static final int LONGEST = 70;

    private final Metrics metrics;

    DrawnQuestions(Metrics metrics) {
        this.metrics = metrics;
    }

    MetricQuestion draw(Scope scope, Random dice) {
        List<MetricDefinition> known = metrics.list(scope.agency());
        MetricDefinition metric = known.get(dice.nextInt(known.size()));
        List<Source> sources = List.copyOf(metric.formulas().keySet());
        MetricQuestion question =
                MetricQuestion.of(metric.key(), period(dice)).from(sources.get(dice.nextInt(sources.size())));
        List<Dimension> dimensions = metrics.dimensions(scope.agency(), question);
        for (int filters = dice.nextInt(3); filters > 0; filters--) {
            question = narrowed(scope, question, dimensions.get(dice.nextInt(dimensions.size())), dice);
        }
        List<String> by = by(dimensions, dice);
        boolean rolls = by.stream()
                .map(word -> Dimension.find(word).orElseThrow())
                .filter(Dimension::ofTime)
                .toList()
                .equals(List.of(Dimension.DAY));
        return question.by(by).rolling(rolls && dice.nextBoolean() ? 1 + dice.nextInt(40) : null);
    }

    private static Period period(Random dice) {
        LocalDate from = DrawnFacts.DAYS.from().plusDays(dice.nextInt(LONGEST) - 5L);
        return new Period(from, from.plusDays(1L + dice.nextInt(LONGEST)));
    }

    private static List<String> by(List<Dimension> dimensions, Random dice) {
        List<Dimension> shuffled = new ArrayList<>(dimensions);
        Collections.shuffle(shuffled, dice);
        List<String> by = new ArrayList<>(
                shuffled.stream().limit(dice.nextInt(4)).map(Dimension::word).toList());
        if (dice.nextInt(3) == 0 && !by.contains("day")) {
            by.addFirst("day");
        }
        return by;
    }

    /** By a value that is there, so that something is left. */
    private MetricQuestion narrowed(Scope scope, MetricQuestion question, Dimension dimension, Random dice) {
        List<MetricRow> rows =
                metrics.ask(scope, question.by(List.of(dimension.word()))).rows();
        if (rows.isEmpty()) {
            return question;
        }
        String value = rows.get(dice.nextInt(rows.size())).dims().getOrDefault(dimension.word(), "");
        return question.where(dimension.word(), value);
    }
}
