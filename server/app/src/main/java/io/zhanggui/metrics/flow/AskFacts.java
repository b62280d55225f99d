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
import io.zhanggui.metrics.catalogue.Formula;
import io.zhanggui.metrics.catalogue.Measure;
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

    /** Answers are kept by the version of the facts they were read from, which every load and undoing ends. */
    private record Given(Scope scope, MetricQuestion question, long version) {}

    private static final int KEPT_ROWS = 1_000_000;

    private final Catalogue catalogue;
    private final Facts facts;
    private final Cache<Given, MetricAnswer> given = Caffeine.newBuilder()
            .maximumWeight(KEPT_ROWS)
            .weigher((Given question, MetricAnswer answer) -> 1 + answer.rows().size())
            .build();

    AskFacts(Catalogue catalogue, Facts facts) {
        this.catalogue = catalogue;
        this.facts = facts;
    }

    @Override
    public List<MetricDefinition> list() {
        return List.copyOf(catalogue.metrics().values());
    }

    @Override
    public MetricDefinition get(String key) {
        MetricDefinition found = catalogue.metrics().get(key);
        if (found == null) {
            throw new Failure(MetricError.NO_SUCH_METRIC, key, closeTo(key));
        }
        return found;
    }

    @Override
    public MetricAnswer ask(Scope scope, MetricQuestion question) {
        return ask(scope, List.of(question)).getFirst();
    }

    @Override
    public List<MetricAnswer> ask(Scope scope, List<MetricQuestion> questions) {
        long version = facts.version(scope);
        Map<MetricQuestion, MetricAnswer> answers = new HashMap<>();
        List<MetricQuestion> open = new ArrayList<>();
        for (MetricQuestion question : new LinkedHashSet<>(questions)) {
            MetricAnswer known = given.getIfPresent(new Given(scope, question, version));
            if (known == null) {
                open.add(question);
            } else {
                answers.put(question, known);
            }
        }
        List<Plan> plans = open.stream().map(question -> plan(scope, question)).toList();
        List<MetricAnswer> found = new Answering(facts, plans).answers();
        for (int i = 0; i < open.size(); i++) {
            given.put(new Given(scope, open.get(i), version), found.get(i));
            answers.put(open.get(i), found.get(i));
        }
        return questions.stream()
                .map(question -> Objects.requireNonNull(answers.get(question)))
                .toList();
    }

    @Override
    public List<Dimension> dimensions(MetricQuestion question) {
        MetricDefinition definition = get(question.metric());
        return List.copyOf(Splits.allowed(
                definition,
                measures(formula(definition, source(definition, question))).values()));
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
        MetricDefinition definition = get(question.metric());
        Source source = source(definition, question);
        Formula formula = formula(definition, source);
        return Plan.of(scope, question, definition, source, formula, measures(formula));
    }

    private static Source source(MetricDefinition definition, MetricQuestion question) {
        return question.source() == null ? definition.defaultSource() : question.source();
    }

    private Formula formula(MetricDefinition definition, Source source) {
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

    private Map<String, Measure> measures(Formula formula) {
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

    private String closeTo(String key) {
        List<String> close = new ArrayList<>(catalogue.metrics().keySet());
        close.sort(Comparator.comparingInt(each -> distance(each, key)));
        return String.join(", ", close.subList(0, Math.min(3, close.size())));
    }

    /** Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
