package io.zhanggui.engagement.measure.rules;

import io.zhanggui.engagement.measure.TypedValue;
import io.zhanggui.engagement.measure.TypedValue.Answer;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.Quantity;
import io.zhanggui.settlement.contract.Variant;
import io.zhanggui.settlement.facts.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What people said, as facts. */
public final class PeopleFacts {

    /** Days that do not count stand under metrics that begin so. */
    public static final String EXCLUDED = "excluded.";

    private record Key(String metric, String scope, Span span, Variant variant) {}

    private PeopleFacts() {}

    /**
     * The facts as they were known at a moment. What both sides agreed on is {@code agreed}, and {@code typed} too; what one
     * side said and the other did not decline is {@code typed}. Of several the agreed one goes first, then the latest. Days
     * that do not count are facts once both sides agreed.
     *
     * @param values the latest first
     */
    public static List<Fact> of(List<TypedValue> values, Instant at) {
        List<Fact> facts = new ArrayList<>();
        Set<Key> seen = new HashSet<>();
        for (TypedValue value : values) {
            if (isAgreed(value, at)) {
                add(value, Variant.AGREED, facts, seen);
                if (!value.metric().startsWith(EXCLUDED)) {
                    add(value, Variant.TYPED, facts, seen);
                }
            }
        }
        for (TypedValue value : values) {
            if (!isAnswered(value, at) && !value.metric().startsWith(EXCLUDED)) {
                add(value, Variant.TYPED, facts, seen);
            }
        }
        return facts;
    }

    private static boolean isAnswered(TypedValue value, Instant at) {
        return value.answer() != null && !value.answer().at().isAfter(at);
    }

    private static boolean isAgreed(TypedValue value, Instant at) {
        return value.answer() != null
                && !value.answer().at().isAfter(at)
                && value.answer().answer() == Answer.AGREED;
    }

    private static void add(TypedValue value, Variant variant, List<Fact> facts, Set<Key> seen) {
        if (seen.add(new Key(value.metric(), value.scope(), value.span(), variant))) {
            facts.add(new Fact(
                    value.metric(),
                    value.scope(),
                    value.span(),
                    Quantity.parse(value.number()).orElseThrow().value(),
                    variant,
                    0));
        }
    }
}
