package io.zhanggui.metrics.flow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.zhanggui.metrics.Dimension;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricError;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.Source;
import io.zhanggui.metrics.catalogue.Catalogue;
import io.zhanggui.metrics.catalogue.CloseWords;
import io.zhanggui.metrics.catalogue.Formula;
import io.zhanggui.metrics.catalogue.Measure;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.FactQuestion;
import io.zhanggui.warehouse.FactRows;
import io.zhanggui.warehouse.Facts;
import io.zhanggui.warehouse.LoadRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Metrics from the warehouse's facts. */
final class AskFacts implements Metrics {

    /**
     * Answers are kept by the version of the facts they were read from, which every load and undoing ends, and by that of
     * the agency's catalogue.
     */
    private record Given(Scope scope, MetricQuestion question, long facts, long catalogue) {}

    /** A row with its splits takes about 500 bytes: a tenth of the memory there is. */
    private static final long KEPT_ROWS = Runtime.getRuntime().maxMemory() / 10 / 500;

    private final Catalogues catalogues;
    private final Facts facts;
    private final Cache<Given, MetricAnswer> given = Caffeine.newBuilder()
            .maximumWeight(KEPT_ROWS)
            .weigher((Given question, MetricAnswer answer) ->
                    1 + answer.rows().size() + answer.missingDays().size() / 10)
            .build();

    AskFacts(Catalogues catalogues, Facts facts) {
        this.catalogues = catalogues;
        this.facts = facts;
    }

    @Override
    public List<MetricDefinition> list(AgencyId agency) {
        return List.copyOf(catalogues.of(agency).metrics().values());
    }

    @Override
    public MetricDefinition get(AgencyId agency, String key) {
        return get(catalogues.of(agency), key);
    }

    @Override
    public MetricAnswer ask(Scope scope, MetricQuestion question) {
        return ask(scope, List.of(question)).getFirst();
    }

    @Override
    public List<MetricAnswer> ask(Scope scope, List<MetricQuestion> questions) {
        Catalogue catalogue = catalogues.of(scope.agency());
        long version = facts.version(scope);
        Map<MetricQuestion, MetricAnswer> answers = new HashMap<>();
        List<MetricQuestion> open = new ArrayList<>();
        for (MetricQuestion question : new LinkedHashSet<>(questions)) {
            MetricAnswer known = given.getIfPresent(new Given(scope, question, version, catalogue.version()));
            if (known == null) {
                open.add(question);
            } else {
                answers.put(question, known);
            }
        }
        List<Plan> plans =
                open.stream().map(question -> plan(catalogue, scope, question)).toList();
        List<MetricAnswer> found = new Answering(facts, plans).answers();
        for (int i = 0; i < open.size(); i++) {
            given.put(new Given(scope, open.get(i), version, catalogue.version()), found.get(i));
            answers.put(open.get(i), found.get(i));
        }
        return questions.stream()
                .map(question -> Objects.requireNonNull(answers.get(question)))
                .toList();
    }

    @Override
    public List<Dimension> dimensions(AgencyId agency, MetricQuestion question) {
        Catalogue catalogue = catalogues.of(agency);
        MetricDefinition definition = get(catalogue, question.metric());
        Formula formula = formula(catalogue, definition, source(definition, question));
        return List.copyOf(
                Splits.allowed(definition, measures(catalogue, formula).values()));
    }

    @Override
    public List<String> sql(Scope scope, MetricQuestion question) {
        Plan plan = plan(scope, question);
        MeasureTable table = new MeasureTable(plan.reading(), plan.measures().values());
        return table.questions().stream()
                .map(each -> facts.sql(plan.slice().scope(), each))
                .toList();
    }

    @Override
    public FactRows rows(Scope scope, MetricQuestion question, int offset, int limit) {
        Plan plan = plan(scope, question);
        Measure first = plan.measures().values().iterator().next();
        return facts.rows(plan.slice().scope(), factQuestion(plan, first), offset, limit);
    }

    @Override
    public List<LoadRecord> sources(Scope scope, MetricQuestion question) {
        Plan plan = plan(scope, question);
        Map<Long, LoadRecord> found = new LinkedHashMap<>();
        for (Measure measure : plan.measures().values()) {
            facts.sources(plan.slice().scope(), factQuestion(plan, measure))
                    .forEach(load -> found.put(load.receipt().load().value(), load));
        }
        return found.values().stream()
                .sorted(Comparator.comparing(
                        (LoadRecord load) -> load.receipt().load().value(), Comparator.reverseOrder()))
                .toList();
    }

    private Plan plan(Scope scope, MetricQuestion question) {
        return plan(catalogues.of(scope.agency()), scope, question);
    }

    private static Plan plan(Catalogue catalogue, Scope scope, MetricQuestion question) {
        MetricDefinition definition = get(catalogue, question.metric());
        Source source = source(definition, question);
        Formula formula = formula(catalogue, definition, source);
        return Plan.of(scope, question, definition, source, formula, measures(catalogue, formula));
    }

    private static MetricDefinition get(Catalogue catalogue, String key) {
        MetricDefinition found = catalogue.metrics().get(key);
        if (found == null) {
            String close =
                    String.join(", ", CloseWords.of(key, catalogue.metrics().keySet()));
            throw new Failure(MetricError.NO_SUCH_METRIC, key, close);
        }
        return found;
    }

    private static Source source(MetricDefinition definition, MetricQuestion question) {
        return question.source() == null ? definition.defaultSource() : question.source();
    }

    private static Formula formula(Catalogue catalogue, MetricDefinition definition, Source source) {
        Formula formula =
                catalogue.formulas().getOrDefault(definition.key(), Map.of()).get(source);
        if (formula == null) {
            String has = definition.formulas().keySet().stream()
                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            throw new Failure(
                    MetricError.NO_SUCH_SOURCE, definition.key(), source.name().toLowerCase(Locale.ROOT), has);
        }
        return formula;
    }

    private static Map<String, Measure> measures(Catalogue catalogue, Formula formula) {
        Map<String, Measure> measures = new LinkedHashMap<>();
        for (String name : formula.measures()) {
            measures.put(name, Objects.requireNonNull(catalogue.measures().get(name)));
        }
        return measures;
    }

    /** All days a question is over count, the days that roll into them too. */
    private static FactQuestion factQuestion(Plan plan, Measure measure) {
        Plan.Slice slice = plan.slice();
        return new FactQuestion(
                measure.relation(),
                List.of(measure.aggregate()),
                measure.date(),
                slice.readDays(),
                List.of(),
                slice.where(),
                1,
                slice.asOf());
    }
}
