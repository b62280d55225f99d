package io.zhanggui.engagement.template;

import io.zhanggui.engagement.client.Tier;
import java.util.List;
import java.util.Optional;

/** The templates of contracts. Nothing here is of a client: the same answers give the same text. */
public interface ContractTemplates {

    /** One for each tier. */
    List<TierTemplate> tiers();

    /** The clauses that can be chosen, in the order of section L. */
    List<KpiTemplate> kpis();

    default Optional<KpiTemplate> findKpi(String key) {
        return kpis().stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /**
     * The places of a clause.
     *
     * @param goal which of its goals is meant
     */
    List<Place> placesOf(KpiTemplate kpi, Goal.Kind goal);

    /** The contract's text as far as it is answered. */
    Filled fill(Tier tier, Answers answers);
}
