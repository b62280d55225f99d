package io.zhanggui.engagement.template;

import java.util.List;
import java.util.Map;

/**
 * What people say for the places of a template.
 *
 * @param places by key; what is left out is as usual
 * @param kpis the clauses chosen, in their order
 * @param promises each a sentence; may hold places such as {@code {{manager}}}
 */
public record Answers(Map<String, String> places, List<NamedShop> shops, List<ChosenKpi> kpis, List<String> promises) {

    public Answers {
        places = Map.copyOf(places);
        shops = List.copyOf(shops);
        kpis = List.copyOf(kpis);
        promises = List.copyOf(promises);
    }

    /**
     * A shop of the contract.
     *
     * @param id its label within the contract
     * @param platform such as {@code tmall}
     */
    public record NamedShop(String id, String platform, String name) {}

    /** A clause with what is said for its places. */
    public record ChosenKpi(String key, Map<String, String> places) {

        public ChosenKpi {
            places = Map.copyOf(places);
        }
    }
}
