package io.zhanggui.metrics.web;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.metrics.BaseMeasures;
import io.zhanggui.metrics.Comparison;
import io.zhanggui.metrics.Dimension;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.SalesWindow;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.FactRows;
import io.zhanggui.warehouse.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Metrics: what they mean, what they are, and what is behind them. */
@RestController
@RequestMapping("/api/metrics")
@RequiresPermission(Permission.SEE_NUMBERS)
class MetricController {

    private static final int PAGE = 50;

    private final Metrics metrics;
    private final PartsOfFigure parts;
    private final Clock clock;

    MetricController(Metrics metrics, BaseMeasures measures, Clock clock) {
        this.metrics = metrics;
        this.parts = new PartsOfFigure(measures);
        this.clock = clock;
    }

    @GetMapping
    List<DefinitionView> list(Caller caller) {
        return metrics.list(caller.agency()).stream().map(DefinitionView::of).toList();
    }

    record DimensionView(String key, String zh, String en, boolean ofTime) {

        static DimensionView of(Dimension dimension) {
            return new DimensionView(dimension.word(), dimension.zh(), dimension.en(), dimension.ofTime());
        }
    }

    /** All dimensions there are. */
    @GetMapping("/dimensions")
    List<DimensionView> dimensions() {
        return Stream.of(Dimension.values()).map(DimensionView::of).toList();
    }

    /** What one metric can be split by and narrowed to; {@code source} as for its values. */
    @GetMapping("/{key}/dimensions")
    List<DimensionView> dimensionsOf(
            Caller caller, @PathVariable String key, @RequestParam(required = false) @Nullable String source) {
        MetricDefinition definition = metrics.get(caller.agency(), key);
        MetricQuestion any = MetricQuestion.of(key, Period.day(LocalDate.EPOCH))
                .from(AskedQuestion.source(definition.key(), source));
        return metrics.dimensions(caller.agency(), any).stream()
                .filter(dimension -> !dimension.namesPeople() || caller.may(Permission.SEE_PEOPLE))
                .map(DimensionView::of)
                .toList();
    }

    record ComparisonView(
            String key, String zh, String en, LocalDate from, LocalDate to, String saidZh, String saidEn) {

        static ComparisonView of(Comparison.Compared compared) {
            return new ComparisonView(
                    compared.how().word(),
                    compared.how().zh(),
                    compared.how().en(),
                    compared.period().from(),
                    compared.period().to(),
                    compared.said().zh(),
                    compared.said().en());
        }
    }

    /** What a period can be set against. */
    @GetMapping("/comparisons")
    List<ComparisonView> comparisons(@RequestParam MultiValueMap<String, String> asked) {
        Period period = new AskedQuestion(asked).period();
        return Stream.of(Comparison.values())
                .map(each -> ComparisonView.of(each.of(period)))
                .toList();
    }

    /** The days of great sales and festivals, the latest first. */
    @GetMapping("/windows")
    List<SalesWindow> windows() {
        return SalesWindow.listUpTo(LocalDate.ofInstant(clock.instant(), Period.BEIJING));
    }

    @GetMapping("/{key}")
    DefinitionView get(Caller caller, @PathVariable String key) {
        return DefinitionView.of(metrics.get(caller.agency(), key));
    }

    @GetMapping("/{key}/values")
    AnswerView values(
            Caller caller, Scope scope, @PathVariable String key, @RequestParam MultiValueMap<String, String> asked) {
        return AnswerView.of(metrics.ask(scope, new AskedQuestion(asked).of(key, caller)));
    }

    @GetMapping("/{key}/explain")
    ExplanationView explain(
            Caller caller, Scope scope, @PathVariable String key, @RequestParam MultiValueMap<String, String> asked) {
        MetricQuestion question =
                new AskedQuestion(asked).of(key, caller).by(List.of()).rolling(null);
        MetricAnswer main = metrics.ask(scope, question);
        List<MetricAnswer> others = main.definition().formulas().keySet().stream()
                .filter(source -> source != main.source())
                .map(question::from)
                .filter(other -> canTell(scope, other))
                .map(other -> metrics.ask(scope, other))
                .toList();
        long behind = metrics.rows(scope, question, 0, 1).total();
        return ExplanationView.of(
                main,
                parts.of(scope, main, question),
                others,
                behind,
                metrics.sql(scope, question),
                metrics.sources(scope, question));
    }

    /** Another source may lack what the question is narrowed to: a report has no provinces. */
    private boolean canTell(Scope scope, MetricQuestion question) {
        return metrics.dimensions(scope.agency(), question).stream()
                .map(Dimension::word)
                .toList()
                .containsAll(question.where().keySet());
    }

    record RowsView(List<ColumnView> columns, List<List<@Nullable Object>> items, boolean more, long total) {}

    record ColumnView(String name, String zh) {}

    @GetMapping("/{key}/rows")
    @RequiresPermission(Permission.SEE_HOUSE)
    RowsView rows(
            Scope scope,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(defaultValue = "0") int page) {
        FactRows rows = metrics.rows(scope, new AskedQuestion(asked).of(key), page * PAGE, PAGE);
        RowTable table = new RowTable(rows);
        return new RowsView(
                table.columns().stream()
                        .map(name -> new ColumnView(name, Words.zh(name)))
                        .toList(),
                table.rows(),
                (page + 1L) * PAGE < rows.total(),
                rows.total());
    }
}
