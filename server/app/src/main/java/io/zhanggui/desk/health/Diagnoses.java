package io.zhanggui.desk.health;

import io.zhanggui.desk.funnel.FunnelLevel;
import io.zhanggui.desk.funnel.ReportedFunnel;
import io.zhanggui.desk.funnel.ReportedFunnels;
import io.zhanggui.desk.health.rules.Lever;
import io.zhanggui.desk.health.rules.Peers;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Scopes;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.Shops;
import io.zhanggui.insight.PeriodTarget;
import io.zhanggui.insight.Targets;
import io.zhanggui.metrics.Comparison;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks everything a diagnosis needs and puts it together. */
@Component
public class Diagnoses {

    private static final int PERIODS = 3;

    private final Metrics metrics;
    private final Targets targets;
    private final Scopes scopes;
    private final Shops shops;
    private final ReportedFunnels funnels;
    private final StageReader stages;
    private final Clock clock;

    Diagnoses(
            Metrics metrics,
            Targets targets,
            Scopes scopes,
            Shops shops,
            ReportedFunnels funnels,
            StageReader stages,
            Clock clock) {
        this.metrics = metrics;
        this.targets = targets;
        this.scopes = scopes;
        this.shops = shops;
        this.funnels = funnels;
        this.stages = stages;
        this.clock = clock;
    }

    /**
     * A diagnosis for those who see the same other shops, and the same without any other shop, for everybody else who
     * sees this one.
     *
     * @param others the shops it stands beside
     */
    public record Made(Diagnosis seen, Diagnosis alone, Set<Long> others) {}

    /** What both are made of; only the numbers of other shops differ. */
    private record Material(
            Shop shop,
            Period period,
            Comparison.Compared before,
            Comparison.Compared lastYear,
            List<MetricAnswer> answers,
            List<MetricAnswer> days,
            Map<String, PeriodTarget> goals,
            StageReader.Read stage,
            @Nullable Note step,
            OffsetDateTime madeAt) {}

    /**
     * The diagnosis of a shop.
     *
     * @param scope exactly one shop
     */
    public Made of(Caller caller, Scope scope, Period period) {
        Shop shop = shops.findShop(caller, scope.onlyShop()).orElseThrow();
        Material material = read(shop, scope, period);
        Set<Long> others = others(caller, shop.id());
        Map<String, Map<String, BigDecimal>> beside = others.isEmpty()
                ? Map.of()
                : OtherShops.read(metrics, scope.agency(), others, keys(scope.agency()), period);
        return new Made(put(material, others.size(), beside), put(material, 0, Map.of()), others);
    }

    private Material read(Shop shop, Scope scope, Period period) {
        Comparison.Compared before = Comparison.PREVIOUS.of(period);
        Comparison.Compared lastYear = Comparison.FESTIVAL.of(period);
        List<MetricQuestion> questions = new ArrayList<>();
        for (MetricDefinition metric : metrics.list(scope.agency())) {
            questions.add(MetricQuestion.of(metric.key(), period));
            questions.add(MetricQuestion.of(metric.key(), before.period()));
            questions.add(MetricQuestion.of(metric.key(), lastYear.period()));
        }
        for (SpotKind kind : SpotKind.values()) {
            questions.add(MetricQuestion.of(kind.metric(), period, "day"));
        }
        List<MetricAnswer> answers = metrics.ask(scope, questions);
        int split = answers.size() - SpotKind.values().length;
        return new Material(
                shop,
                period,
                before,
                lastYear,
                answers.subList(0, split),
                answers.subList(split, answers.size()),
                targets.findAll(scope, period),
                stages.read(scope, period),
                step(funnels.of(scope, period, FunnelLevel.SHOP, Map.of())),
                clock.instant().atZone(Period.BEIJING).toOffsetDateTime());
    }

    /** Other shops that the caller may see today; none where they are too few to stand beside. */
    private Set<Long> others(Caller caller, ShopId shop) {
        Set<Long> others = switch (scopes.scopeOfAll(caller)) {
            case Scopes.Access.Granted granted -> new HashSet<>(granted.scope().shopNumbers());
            case Scopes.Access.Refused refused -> new HashSet<>();
        };
        others.remove(shop.value());
        return others.size() < Peers.FEWEST ? Set.of() : others;
    }

    private List<String> keys(AgencyId agency) {
        return metrics.list(agency).stream().map(MetricDefinition::key).toList();
    }

    private static Diagnosis put(Material material, int others, Map<String, Map<String, BigDecimal>> beside) {
        Map<String, Answers> all = new LinkedHashMap<>();
        for (int i = 0; i < material.answers().size(); i += PERIODS) {
            MetricAnswer now = material.answers().get(i);
            String key = now.definition().key();
            all.put(
                    key,
                    new Answers(
                            now,
                            material.answers().get(i + 1),
                            material.answers().get(i + 2),
                            List.copyOf(beside.getOrDefault(key, Map.of()).values())));
        }
        Grounds grounds = new Grounds(all, material.period().days());
        Spots.Found spots = new Spots(levers(all, material.days()), all, material.step(), grounds).find();
        List<Diagnosis.Line> lines = Lines.of(all, material.goals(), grounds);
        Diagnosis.Stage stage = material.stage().stage();
        return new Diagnosis(
                Long.toString(material.shop().id().value()),
                material.shop().name(),
                material.period(),
                DiagnosisWords.headline(stage, lines, spots.spots()),
                new Diagnosis.Compared(
                        material.before().period(), material.before().said()),
                new Diagnosis.Compared(
                        material.lastYear().period(), material.lastYear().said()),
                stage,
                material.stage().tiers(),
                all.size(),
                spots.spots(),
                spots.winnable(),
                spots.savable(),
                spots.together(),
                spots.unpriced(),
                others,
                DiagnosisWords.peers(others),
                lines,
                Gaps.of(all.values().stream().map(Answers::now).toList()),
                latest(material.answers()),
                material.madeAt());
    }

    private static Map<SpotKind, Lever> levers(Map<String, Answers> all, List<MetricAnswer> days) {
        Map<SpotKind, Lever> levers = new LinkedHashMap<>();
        Iterator<MetricAnswer> byDay = days.iterator();
        for (SpotKind kind : SpotKind.values()) {
            Answers answers = Objects.requireNonNull(all.get(kind.metric()), kind.metric());
            levers.put(kind, LeverReader.of(kind, answers, byDay.next(), Lines.peers(answers)));
        }
        return levers;
    }

    /** The step of the funnel to mend first, in words. */
    private static @Nullable Note step(ReportedFunnel funnel) {
        return funnel.steps().stream()
                .filter(step -> step.key().equals(funnel.weakest()))
                .findFirst()
                .map(DiagnosisWords::step)
                .orElse(null);
    }

    private static @Nullable OffsetDateTime latest(List<MetricAnswer> answers) {
        return answers.stream()
                .map(MetricAnswer::latestLoad)
                .filter(Objects::nonNull)
                .max(Comparator.<Instant>naturalOrder())
                .map(load -> load.atZone(Period.BEIJING).toOffsetDateTime())
                .orElse(null);
    }
}
