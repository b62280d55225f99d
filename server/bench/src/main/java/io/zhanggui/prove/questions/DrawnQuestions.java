package io.zhanggui.prove.questions;

import io.zhanggui.metrics.Dimension;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.Source;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** Questions drawn from all that can be asked: metric, source, days, splits, filters, rolling days. */
final class DrawnQuestions {

    private static final int LONGEST = 70;

    private record Place(Scope scope, Dimension dimension) {}

    private final Metrics metrics;
    private final Map<Place, List<String>> values = new ConcurrentHashMap<>();

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

    /** By a value that some facts have, so that mostly something is left. */
    private MetricQuestion narrowed(Scope scope, MetricQuestion question, Dimension dimension, Random dice) {
        boolean pieced = question.where().keySet().stream()
                .anyMatch(word -> Dimension.find(word).orElseThrow().ofTime());
        if (dimension.ofTime()) {
            return pieced ? question : question.where(dimension.word(), piece(dimension, question.period(), dice));
        }
        List<String> values = values(scope, dimension);
        return values.isEmpty() ? question : question.where(dimension.word(), values.get(dice.nextInt(values.size())));
    }

    /** Columns of one name are drawn from the same words, so the first metric that can be split tells them for all. */
    private List<String> values(Scope scope, Dimension dimension) {
        return values.computeIfAbsent(
                new Place(scope, dimension),
                place -> metrics.list(scope.agency()).stream()
                        .map(metric -> MetricQuestion.of(metric.key(), DrawnFacts.DAYS))
                        .filter(asked ->
                                metrics.dimensions(scope.agency(), asked).contains(dimension))
                        .findFirst()
                        .map(asked -> metrics.ask(scope, asked.by(List.of(dimension.word()))).rows().stream()
                                .map(row -> row.dims().getOrDefault(dimension.word(), ""))
                                .toList())
                        .orElse(List.of()));
    }

    private static String piece(Dimension dimension, Period period, Random dice) {
        LocalDate day = period.from().plusDays(dice.nextInt((int) period.days()));
        return switch (dimension) {
            case HOUR -> String.valueOf(dice.nextInt(24));
            case WEEKDAY -> String.valueOf(day.getDayOfWeek().getValue());
            case WEEK ->
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString();
            case MONTH -> day.withDayOfMonth(1).toString();
            case QUARTER ->
                day.with(day.getMonth().firstMonthOfQuarter()).withDayOfMonth(1).toString();
            case YEAR -> day.withDayOfYear(1).toString();
            default -> day.toString();
        };
    }
}
