package io.zhanggui.engagement.template;

import io.zhanggui.engagement.client.Tier;
import io.zhanggui.shared.Bilingual;
import java.util.List;

/**
 * A contract of one tier, to be filled.
 *
 * @param text with places such as {@code {{merchant}}}
 * @param places in the order of the text
 * @param kpis keys of the clauses proposed for the tier
 * @param promises what is promised, with places of its own
 */
public record TierTemplate(
        Tier tier, Bilingual summary, String text, List<Place> places, List<String> kpis, List<String> promises) {

    public TierTemplate {
        places = List.copyOf(places);
        kpis = List.copyOf(kpis);
        promises = List.copyOf(promises);
    }
}
