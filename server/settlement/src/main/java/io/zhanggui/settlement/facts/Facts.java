package io.zhanggui.settlement.facts;

import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.Variant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;

/** Facts, found by what they are of. */
public final class Facts {

    private record Key(String metric, String scope, Variant variant) {}

    private final Map<Key, TreeMap<LocalDate, List<Fact>>> byKey = new HashMap<>();
    private int size;

    /** Takes facts of which no two are of the same metric, scope, variant and days. */
    public Facts(Collection<Fact> facts) {
        for (Fact fact : facts) {
            byKey.computeIfAbsent(new Key(fact.metric(), fact.scope(), fact.variant()), key -> new TreeMap<>())
                    .computeIfAbsent(fact.span().from(), from -> new ArrayList<>(1))
                    .add(fact);
            size++;
        }
    }

    /** The same with the values of some metrics multiplied, for a trial of what would be. */
    public Facts scaled(Map<String, BigFraction> factors) {
        List<Fact> scaled = new ArrayList<>(size);
        byKey.values().stream()
                .flatMap(rows -> rows.values().stream())
                .flatMap(List::stream)
                .forEach(fact -> scaled.add(fact.times(factors.getOrDefault(fact.metric(), BigFraction.ONE))));
        return new Facts(scaled);
    }

    /** The metrics there are facts of, by name. */
    public SortedSet<String> metrics() {
        SortedSet<String> metrics = new TreeSet<>();
        byKey.keySet().forEach(key -> metrics.add(key.metric()));
        return metrics;
    }

    /** All of them, in the order of their file. */
    public List<Fact> all() {
        return byKey.values().stream()
                .flatMap(rows -> rows.values().stream())
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Fact::line))
                .toList();
    }

    /** Whether any fact shares a day with these. */
    public boolean hasDayIn(Span span) {
        return byKey.values().stream()
                .flatMap(rows -> rows.headMap(span.to()).values().stream())
                .flatMap(List::stream)
                .anyMatch(fact -> fact.span().overlaps(span));
    }

    /** The fact of exactly these days. */
    public Optional<Fact> of(String metric, String scope, Variant variant, Span span) {
        for (Fact fact : startingAt(metric, scope, variant, span.from())) {
            if (fact.span().equals(span)) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }

    /** Whether there is any fact within these days. */
    public boolean hasWithin(String metric, String scope, Variant variant, Span span) {
        return within(metric, scope, variant, span).findAny().isPresent();
    }

    /** All facts within these days, by their start. */
    Stream<Fact> within(String metric, String scope, Variant variant, Span span) {
        TreeMap<LocalDate, List<Fact>> rows = byKey.get(new Key(metric, scope, variant));
        return rows == null
                ? Stream.empty()
                : rows.subMap(span.from(), span.to()).values().stream()
                        .flatMap(List::stream)
                        .filter(fact -> span.contains(fact.span()));
    }

    /** All facts that share a day with these. */
    Stream<Fact> touching(String metric, String scope, Variant variant, Span span) {
        TreeMap<LocalDate, List<Fact>> rows = byKey.get(new Key(metric, scope, variant));
        return rows == null
                ? Stream.empty()
                : rows.headMap(span.to()).values().stream()
                        .flatMap(List::stream)
                        .filter(fact -> fact.span().overlaps(span));
    }

    /** Facts that cover these days without gap or overlap: the longest where several begin on one day. */
    public Optional<List<Fact>> tiling(String metric, String scope, Variant variant, Span span) {
        TreeMap<LocalDate, List<Fact>> rows = byKey.get(new Key(metric, scope, variant));
        if (rows == null) {
            return Optional.empty();
        }
        List<Fact> tiles = new ArrayList<>();
        return tile(rows, span.from(), span.to(), tiles, new TreeSet<>()) ? Optional.of(tiles) : Optional.empty();
    }

    private static boolean tile(
            TreeMap<LocalDate, List<Fact>> rows,
            LocalDate at,
            LocalDate end,
            List<Fact> tiles,
            Set<LocalDate> deadEnds) {
        if (at.equals(end)) {
            return true;
        }
        if (deadEnds.contains(at)) {
            return false;
        }
        List<Fact> here = rows.getOrDefault(at, List.of()).stream()
                .filter(fact -> !fact.span().to().isAfter(end))
                .sorted((left, right) -> right.span().to().compareTo(left.span().to()))
                .toList();
        for (Fact fact : here) {
            tiles.add(fact);
            if (tile(rows, fact.span().to(), end, tiles, deadEnds)) {
                return true;
            }
            tiles.removeLast();
        }
        deadEnds.add(at);
        return false;
    }

    /** The days of a span that no fact of the metric covers. */
    public List<Span> gaps(String metric, String scope, Variant variant, Span span) {
        List<Span> gaps = new ArrayList<>();
        LocalDate at = span.from();
        for (Fact fact : within(metric, scope, variant, span).toList()) {
            if (fact.span().from().isAfter(at)) {
                gaps.add(new Span(at, fact.span().from()));
            }
            at = fact.span().to().isAfter(at) ? fact.span().to() : at;
        }
        if (at.isBefore(span.to())) {
            gaps.add(new Span(at, span.to()));
        }
        return gaps;
    }

    private List<Fact> startingAt(String metric, String scope, Variant variant, LocalDate day) {
        TreeMap<LocalDate, List<Fact>> rows = byKey.get(new Key(metric, scope, variant));
        return rows == null ? List.of() : rows.getOrDefault(day, List.of());
    }
}
