package io.zhanggui.engagement.template.flow;

import io.zhanggui.engagement.CatalogueBook;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.template.ContractTemplates;
import io.zhanggui.engagement.template.KpiFigure;
import io.zhanggui.engagement.template.KpiFigures;
import io.zhanggui.engagement.template.KpiTemplate;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Scopes;
import io.zhanggui.metrics.Dimension;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.NoValue;
import io.zhanggui.metrics.Source;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the catalogue for all clauses at once, by the source each clause names. */
@Component
class KpiFigureReader implements KpiFigures {

    private final ContractTemplates templates;
    private final Clients clients;
    private final Scopes scopes;
    private final Metrics metrics;
    private final Clock clock;

    KpiFigureReader(@Lazy ContractTemplates templates, Clients clients, Scopes scopes, Metrics metrics, Clock clock) {
        this.templates = templates;
        this.clients = clients;
        this.scopes = scopes;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public List<KpiFigure> list(Caller caller, ClientId client) {
        Scope own = clients.scopeOf(caller, client);
        List<KpiTemplate> kpis = templates.kpis();
        List<MetricQuestion> questions = kpis.stream().map(this::question).toList();
        List<MetricAnswer> both = metrics.ask(
                own,
                Stream.concat(questions.stream(), questions.stream().map(KpiFigureReader::lastYear))
                        .toList());
        List<MetricAnswer> now = both.subList(0, kpis.size());
        List<MetricAnswer> before = both.subList(kpis.size(), both.size());
        List<List<BigDecimal>> others = others(caller, own, questions);
        List<KpiFigure> figures = new ArrayList<>();
        for (int at = 0; at < kpis.size(); at++) {
            figures.add(figure(
                    kpis.get(at), now.get(at), before.get(at), questions.get(at).period(), others.get(at)));
        }
        return figures;
    }

    private MetricQuestion question(KpiTemplate kpi) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        int days = switch (kpi.period()) {
            case "month" -> 30;
            case "quarter" -> 90;
            default -> 365;
        };
        return MetricQuestion.of(kpi.metric(), new Period(today.minusDays(days), today))
                .from(Source.valueOf(kpi.variant().toUpperCase(Locale.ROOT)));
    }

    private static MetricQuestion lastYear(MetricQuestion question) {
        Period days = question.period();
        return question.over(new Period(days.from().minusYears(1), days.to().minusYears(1)));
    }

    /** The values of the caller's other shops, for those metrics that can be split by shop. */
    private List<List<BigDecimal>> others(Caller caller, Scope own, List<MetricQuestion> questions) {
        Optional<Scope> scope = otherShops(caller, own);
        if (scope.isEmpty()) {
            return Collections.nCopies(questions.size(), List.of());
        }
        List<MetricQuestion> split = questions.stream()
                .filter(question -> splitsByShop(caller, question))
                .toList();
        List<MetricAnswer> answers = metrics.ask(
                scope.get(),
                split.stream()
                        .map(question -> question.by(List.of(Dimension.SHOP.word())))
                        .toList());
        Map<MetricQuestion, List<BigDecimal>> values = new HashMap<>();
        for (int at = 0; at < split.size(); at++) {
            values.put(split.get(at), values(answers.get(at)));
        }
        return questions.stream()
                .map(question -> values.getOrDefault(question, List.of()))
                .toList();
    }

    private boolean splitsByShop(Caller caller, MetricQuestion question) {
        return metrics.dimensions(caller.agency(), question).contains(Dimension.SHOP);
    }

    private Optional<Scope> otherShops(Caller caller, Scope own) {
        if (!(scopes.scopeOfAll(caller) instanceof Scopes.Access.Granted granted)) {
            return Optional.empty();
        }
        Set<ShopId> rest = new HashSet<>(granted.scope().shops());
        rest.removeAll(own.shops());
        return rest.isEmpty() ? Optional.empty() : Optional.of(new Scope(own.agency(), rest));
    }

    private static List<BigDecimal> values(MetricAnswer answer) {
        return answer.rows().stream()
                .map(MetricRow::value)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private static KpiFigure figure(
            KpiTemplate kpi, MetricAnswer now, MetricAnswer before, Period period, List<BigDecimal> others) {
        NoValue reason = now.rows().isEmpty()
                ? NoValue.NOT_LOADED
                : now.rows().getFirst().reason();
        return new KpiFigure(
                kpi.key(),
                kpi.metric(),
                CatalogueBook.unit(now.definition().unit()),
                period,
                value(now),
                reason == null ? null : new Bilingual(reason.zh(), reason.en()),
                value(before),
                others);
    }

    private static @Nullable BigDecimal value(MetricAnswer answer) {
        return answer.rows().isEmpty() ? null : answer.rows().getFirst().value();
    }
}
