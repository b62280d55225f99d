package io.zhanggui.settlement.facts;

import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.Contract.Shop;
import io.zhanggui.settlement.contract.Variant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Days both sides agreed not to count. */
public final class ExcludedDays {

    private ExcludedDays() {}

    /**
     * The days within a span that are excluded for a scope: facts of the given metrics with variant {@code agreed}, of the
     * scope itself, of one of its shops, or of all.
     */
    public static Set<LocalDate> in(
            Facts facts, List<String> metrics, List<String> scope, Contract contract, Span span) {
        Set<String> labels = new LinkedHashSet<>(scope);
        labels.add("all");
        if (scope.contains("all")) {
            contract.shops().stream().map(Shop::label).forEach(labels::add);
        }
        scope.forEach(label -> labels.add(label.contains("/") ? label.substring(0, label.indexOf('/')) : label));
        Set<LocalDate> days = new TreeSet<>();
        for (String metric : metrics) {
            for (String label : labels) {
                facts.touching(metric, label, Variant.AGREED, span)
                        .forEach(fact -> fact.span()
                                .from()
                                .datesUntil(fact.span().to())
                                .filter(span::contains)
                                .forEach(days::add));
            }
        }
        return days;
    }
}
