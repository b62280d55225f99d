package io.zhanggui.engagement.template.rules;

import io.zhanggui.engagement.client.Tier;
import io.zhanggui.engagement.template.Answers;
import io.zhanggui.engagement.template.ContractTemplates;
import io.zhanggui.engagement.template.Filled;
import io.zhanggui.engagement.template.Goal;
import io.zhanggui.engagement.template.KpiTemplate;
import io.zhanggui.engagement.template.Place;
import io.zhanggui.engagement.template.TierTemplate;
import io.zhanggui.settlement.contract.MetricBook;
import io.zhanggui.settlement.contract.MetricTerms.Unit;
import io.zhanggui.settlement.contract.Variant;
import java.util.List;
import java.util.Locale;

/** The templates that are shipped. */
public final class ShippedTemplates implements ContractTemplates {

    private static final List<TierTemplate> TIERS = TemplateFiles.tiers();
    private static final List<KpiTemplate> KPIS = TemplateFiles.kpis();

    private final MetricBook book;

    /** @param book knows the units of the metrics */
    public ShippedTemplates(MetricBook book) {
        this.book = book;
    }

    @Override
    public List<TierTemplate> tiers() {
        return TIERS;
    }

    @Override
    public List<KpiTemplate> kpis() {
        return KPIS;
    }

    @Override
    public List<Place> placesOf(KpiTemplate kpi, Goal.Kind kind) {
        return kpi.goals().stream()
                .filter(goal -> goal.kind() == kind)
                .findFirst()
                .map(goal -> KpiPlaces.of(kpi, goal, unit(kpi)))
                .orElse(List.of());
    }

    @Override
    public Filled fill(Tier tier, Answers answers) {
        TierTemplate template =
                TIERS.stream().filter(each -> each.tier() == tier).findFirst().orElseThrow();
        return new Filling(this, template, answers).write();
    }

    private Unit unit(KpiTemplate kpi) {
        return book.find(kpi.metric(), Variant.valueOf(kpi.variant().toUpperCase(Locale.ROOT)))
                .orElseThrow(() -> new IllegalStateException("no metric " + kpi.metric() + " " + kpi.variant()))
                .unit();
    }
}
