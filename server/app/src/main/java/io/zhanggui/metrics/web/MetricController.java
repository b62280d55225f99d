package io.zhanggui.metrics.web;

import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricError;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.Source;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.FactRows;
import io.zhanggui.warehouse.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Metrics: what they mean, what they are, and what is behind them. */
@RestController
@RequestMapping("/api/metrics")
class MetricController {

    private static final int PAGE = 50;

    private final Metrics metrics;

    MetricController(Metrics metrics) {
        this.metrics = metrics;
    }

    @GetMapping
    List<DefinitionView> list() {
        return metrics.list().stream().map(DefinitionView::of).toList();
    }

    @GetMapping("/{key}")
    DefinitionView get(@PathVariable String key) {
        return DefinitionView.of(metrics.get(key));
    }

    @GetMapping("/{key}/values")
    AnswerView values(
            Scope scope,
            @PathVariable String key,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable List<String> by,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        MetricQuestion question =
                new MetricQuestion(key, period(from, to), by == null ? List.of() : by, source(key, source), end(asOf));
        return AnswerView.of(metrics.ask(scope, question));
    }

    @GetMapping("/{key}/explain")
    ExplanationView explain(
            Scope scope, @PathVariable String key, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        MetricDefinition definition = metrics.get(key);
        MetricQuestion question = MetricQuestion.of(key, period(from, to));
        List<MetricAnswer> answers = Stream.of(Source.values())
                .filter(definition.formulas()::containsKey)
                .map(each -> metrics.ask(scope, new MetricQuestion(key, question.period(), List.of(), each, null)))
                .toList();
        FactRows behind = metrics.rows(scope, question, 0, 1);
        return ExplanationView.of(definition, answers, behind.total(), metrics.sources(scope, question));
    }

    record RowsView(List<ColumnView> columns, List<List<@Nullable Object>> items, boolean more, long total) {}

    record ColumnView(String name, String zh) {}

    @GetMapping("/{key}/rows")
    RowsView rows(
            Scope scope,
            @PathVariable String key,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "0") int page) {
        FactRows rows = metrics.rows(scope, MetricQuestion.of(key, period(from, to)), page * PAGE, PAGE);
        RowTable table = new RowTable(rows);
        return new RowsView(
                table.columns().stream()
                        .map(name -> new ColumnView(name, Words.zh(name)))
                        .toList(),
                table.rows(),
                (page + 1L) * PAGE < rows.total(),
                rows.total());
    }

    private @Nullable Source source(String key, @Nullable String name) {
        if (name == null) {
            return null;
        }
        try {
            return Source.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Failure(MetricError.NO_SUCH_SOURCE, e, key, name, "reported, computed");
        }
    }

    private static Period period(LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            throw new Failure(MetricError.BAD_PERIOD, from + " – " + to);
        }
        return new Period(from, to);
    }

    /** As it was known at the end of that day. */
    private static @Nullable Instant end(@Nullable LocalDate asOf) {
        return asOf == null
                ? null
                : asOf.plusDays(1).atStartOfDay(Period.BEIJING).toInstant();
    }
}
