package io.zhanggui.engagement.measure.rules;

import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.Variant;
import io.zhanggui.settlement.facts.Fact;
import io.zhanggui.settlement.facts.Facts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Facts both sides fixed numbers by, beside those that are asked later. */
public final class SignedFacts {

    private SignedFacts() {}

    private record Key(String metric, String scope, Variant variant, Span span) {}

    /**
     * Those that were signed, and those of the new ones nobody signed: one snapshot then holds what the old numbers came
     * from and what the new ones come from.
     *
     * @param signed facts of several snapshots; of two about the same the first counts
     */
    public static List<Fact> first(List<Fact> signed, Facts asked) {
        Map<Key, Fact> all = new LinkedHashMap<>();
        signed.forEach(fact -> all.putIfAbsent(key(fact), fact));
        asked.all().forEach(fact -> all.putIfAbsent(key(fact), fact));
        return List.copyOf(all.values());
    }

    private static Key key(Fact fact) {
        return new Key(fact.metric(), fact.scope(), fact.variant(), fact.span());
    }
}
