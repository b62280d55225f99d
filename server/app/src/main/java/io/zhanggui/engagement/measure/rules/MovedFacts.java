package io.zhanggui.engagement.measure.rules;

import io.zhanggui.engagement.measure.Freezing.Moved;
import io.zhanggui.engagement.measure.Freezing.Reason;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.facts.Fact;
import io.zhanggui.settlement.facts.Facts;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** The facts of a snapshot beside the same facts of today. */
public final class MovedFacts {

    private MovedFacts() {}

    private record Key(String measure, String scope, String variant, Span span) {}

    /**
     * Those of some measures within some days that are not what they were, by day.
     *
     * @param within the days a number was found from
     */
    public static List<Moved> between(Facts frozen, Facts now, Collection<String> measures, Collection<Span> within) {
        Map<Key, BigFraction> before = values(frozen, measures, within);
        Map<Key, BigFraction> after = values(now, measures, within);
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(key -> !Optional.ofNullable(before.get(key)).equals(Optional.ofNullable(after.get(key))))
                .sorted(Comparator.comparing((Key key) -> key.span().from())
                        .thenComparing(Key::measure)
                        .thenComparing(Key::scope))
                .map(key -> moved(key, before.get(key), after.get(key)))
                .toList();
    }

    private static Map<Key, BigFraction> values(Facts facts, Collection<String> measures, Collection<Span> within) {
        Map<Key, BigFraction> values = new LinkedHashMap<>();
        for (Fact fact : facts.all()) {
            boolean lies = within.stream()
                    .anyMatch(span -> span.contains(fact.span().from())
                            && span.contains(fact.span().lastDay()));
            if (lies && measures.contains(fact.metric())) {
                values.put(new Key(fact.metric(), fact.scope(), fact.variant().word(), fact.span()), fact.value());
            }
        }
        return values;
    }

    private static Moved moved(Key key, @Nullable BigFraction before, @Nullable BigFraction after) {
        return new Moved(
                key.measure(),
                key.scope(),
                key.span(),
                Optional.ofNullable(before),
                Optional.ofNullable(after),
                reason(key.measure(), before, after));
    }

    private static Reason reason(String measure, @Nullable BigFraction before, @Nullable BigFraction after) {
        if (before == null) {
            return Reason.ADDED;
        }
        if (after == null) {
            return Reason.GONE;
        }
        int direction = after.compareTo(before);
        boolean refunded = measure.contains("refund") ? direction > 0 : measure.startsWith("kept") && direction < 0;
        return refunded ? Reason.LATE_REFUND : Reason.CORRECTED;
    }
}
