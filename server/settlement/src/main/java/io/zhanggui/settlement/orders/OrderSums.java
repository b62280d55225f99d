package io.zhanggui.settlement.orders;

import io.zhanggui.settlement.Fractions;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.orders.OrderMeasure.Take;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/** Adds order rows up to base measures. Days and shops are added once, so that each fact is a sum of a few days. */
public final class OrderSums {

    private final OrderRows rows;
    private final Map<String, OrderMeasure> measures;
    private final Map<String, Map<String, TreeMap<String, Long>>> days = new HashMap<>();

    /** Fails with {@link IllegalArgumentException} where a measure names a column there is not. */
    public OrderSums(OrderRows rows, Map<String, OrderMeasure> measures) {
        this.rows = rows;
        this.measures = measures;
        measures.values().stream()
                .filter(measure -> measure.take() != Take.UNIQUE)
                .forEach(measure -> days.put(measure.name(), byDay(measure)));
    }

    /**
     * The value of a measure in yuan or pieces; empty for a measure that is none of these, and for a scope that rows do not
     * tell apart.
     *
     * @param scope a label as facts have it, also several shops joined by {@code +}
     */
    public Optional<BigFraction> value(String measure, String scope, Span span) {
        OrderMeasure found = measures.get(measure);
        if (found == null || scope.contains("/channel:")) {
            return Optional.empty();
        }
        Set<String> labels = scope.equals("all") ? Set.of("all") : Set.copyOf(List.of(scope.split("\\+", -1)));
        long sum = found.take() == Take.UNIQUE
                ? countUnique(found, labels, span)
                : labels.stream()
                        .mapToLong(label -> sum(found.name(), label, span))
                        .sum();
        return Optional.of(OrderRows.isMoney(found.of()) ? Fractions.yuan(sum) : new BigFraction(sum));
    }

    private long sum(String measure, String label, Span span) {
        return days
                .getOrDefault(measure, Map.of())
                .getOrDefault(label, new TreeMap<>())
                .subMap(span.from().toString(), span.to().toString())
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private Map<String, TreeMap<String, Long>> byDay(OrderMeasure measure) {
        int day = rows.place(measure.day());
        int kind = rows.place("rows");
        int of = measure.take() == Take.SUM ? rows.place(measure.of()) : -1;
        Map<String, TreeMap<String, Long>> byLabel = new HashMap<>();
        for (String[] row : rows.all()) {
            if (row[kind].equals(measure.rows()) && !row[day].isEmpty()) {
                long value = of < 0 ? 1 : row[of].isEmpty() ? 0 : Long.parseLong(row[of]);
                for (String label : labels(row)) {
                    byLabel.computeIfAbsent(label, key -> new TreeMap<>()).merge(row[day], value, Long::sum);
                }
            }
        }
        return byLabel;
    }

    private long countUnique(OrderMeasure measure, Set<String> labels, Span span) {
        int day = rows.place(measure.day());
        int kind = rows.place("rows");
        int of = rows.place(measure.of());
        String from = span.from().toString();
        String to = span.to().toString();
        Set<String> seen = new HashSet<>();
        for (String[] row : rows.all()) {
            boolean counts = row[kind].equals(measure.rows())
                    && !row[of].isEmpty()
                    && row[day].compareTo(from) >= 0
                    && row[day].compareTo(to) < 0;
            if (counts && labels(row).stream().anyMatch(labels::contains)) {
                seen.add(row[of]);
            }
        }
        return seen.size();
    }

    /** What a row is of, from all to its item. */
    private List<String> labels(String[] row) {
        String shop = "shop:" + row[rows.place("shop")];
        String item = row[rows.place("item")];
        return item.isEmpty() ? List.of("all", shop) : List.of("all", shop, shop + "/item:" + item);
    }
}
