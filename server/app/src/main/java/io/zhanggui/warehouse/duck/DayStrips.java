package io.zhanggui.warehouse.duck;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.Aggregate;
import io.zhanggui.warehouse.FactQuestion;
import io.zhanggui.warehouse.FactQuestion.By;
import io.zhanggui.warehouse.FactQuestion.Filter;
import io.zhanggui.warehouse.FactQuestion.Grain;
import io.zhanggui.warehouse.Relation;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Figures of days, kept by the version of the facts they were read from: nothing outlives a load or an undoing. Where a
 * shop's facts are few they are read once for all days that ever were, else by calendar quarter. Whoever looks at other
 * days of the same shops then reads no facts again.
 */
final class DayStrips {

    /** All days that are kept together where facts are few. Facts of other days are answered without strips. */
    static final Period EVER = new Period(LocalDate.EPOCH, LocalDate.parse("2200-01-01"));

    /** In longs, a fifth of the memory there is: thirty tiles of three years of a shop take about 50,000. */
    private static final long MOST_CELLS = Runtime.getRuntime().maxMemory() / Long.BYTES / 5;

    /**
     * What strips are of.
     *
     * @param version of the facts that the relation reads
     * @param few whether all days are read at once
     */
    record Source(Scope scope, long version, Relation relation, String date, List<Filter> where, boolean few) {}

    /** Figures of days that are to be read: all of a source's aggregates in a period. */
    record Wanted(Source source, Period period, List<Aggregate> aggregates) {

        FactQuestion byDay() {
            return new FactQuestion(
                    source.relation(),
                    aggregates,
                    source.date(),
                    period,
                    List.of(new By.Time(Grain.DAY)),
                    source.where(),
                    1,
                    null);
        }
    }

    /** Asks the store: of each wanted its figures, in their order. */
    interface Reading {
        List<DayFigures> of(List<Wanted> wanted) throws SQLException;
    }

    private record Key(Source source, Period span) {}

    private final Cache<Key, DayFigures> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_CELLS)
            .weigher((Key key, DayFigures figures) -> 1 + figures.cells())
            .build();

    /**
     * The strips that questions need, by source in the order of time; what is missing is read, all at once.
     *
     * @param questions the aggregates of each are those to be told from days
     */
    Map<Source, List<DayFigures>> get(Map<Source, List<FactQuestion>> questions, Reading reading) throws SQLException {
        Map<Source, List<DayFigures>> strips = new LinkedHashMap<>();
        Map<Key, Set<Aggregate>> needed = new LinkedHashMap<>();
        questions.forEach((source, of) -> needed.putAll(needed(source, of)));
        Map<Key, DayFigures> found = new LinkedHashMap<>();
        needed.keySet().forEach(key -> {
            DayFigures known = kept.getIfPresent(key);
            if (known != null) {
                found.put(key, known);
            }
        });
        List<Wanted> missing = missing(needed, found);
        if (!missing.isEmpty()) {
            List<Key> torn = keep(missing, reading.of(missing), found);
            List<Wanted> again = torn.stream()
                    .map(key ->
                            new Wanted(key.source(), key.span(), List.copyOf(Objects.requireNonNull(needed.get(key)))))
                    .toList();
            if (!again.isEmpty()) {
                torn.forEach(found::remove);
                keep(again, reading.of(again), found);
            }
        }
        needed.keySet()
                .forEach(key -> strips.computeIfAbsent(key.source(), none -> new ArrayList<>())
                        .add(Objects.requireNonNull(found.get(key))));
        return strips;
    }

    private static Map<Key, Set<Aggregate>> needed(Source source, List<FactQuestion> questions) {
        Map<LocalDate, Key> keys = new TreeMap<>();
        Map<Key, Set<Aggregate>> needed = new LinkedHashMap<>();
        for (FactQuestion question : questions) {
            for (Period span : spans(source, question.period())) {
                Key key = keys.computeIfAbsent(span.from(), from -> new Key(source, span));
                needed.computeIfAbsent(key, none -> new LinkedHashSet<>()).addAll(question.aggregates());
            }
        }
        Map<Key, Set<Aggregate>> inOrder = new LinkedHashMap<>();
        keys.values().forEach(key -> inOrder.put(key, Objects.requireNonNull(needed.get(key))));
        return inOrder;
    }

    private static List<Period> spans(Source source, Period period) {
        return source.few()
                ? List.of(EVER)
                : Stream.iterate(
                                quarter(period.from()),
                                quarter -> quarter.isBefore(period.to()),
                                quarter -> quarter.plusMonths(3))
                        .map(quarter -> new Period(quarter, quarter.plusMonths(3)))
                        .toList();
    }

    /** Quarters that follow each other and lack the same are read as one period. */
    private static List<Wanted> missing(Map<Key, Set<Aggregate>> needed, Map<Key, DayFigures> known) {
        List<Wanted> missing = new ArrayList<>();
        needed.forEach((key, aggregates) -> {
            DayFigures strip = known.get(key);
            List<Aggregate> lacking = aggregates.stream()
                    .filter(aggregate -> strip == null || !strip.knows(aggregate))
                    .toList();
            Wanted last = missing.isEmpty() ? null : missing.getLast();
            if (lacking.isEmpty()) {
                return;
            }
            if (last != null
                    && last.source().equals(key.source())
                    && last.period().to().equals(key.span().from())
                    && last.aggregates().equals(lacking)) {
                missing.removeLast();
                missing.add(new Wanted(
                        key.source(),
                        new Period(last.period().from(), key.span().to()),
                        lacking));
            } else {
                missing.add(new Wanted(key.source(), key.span(), lacking));
            }
        });
        return missing;
    }

    /** Answers those that were read of other facts than what was kept of the same days: they are read again, as a whole. */
    private List<Key> keep(List<Wanted> wanted, Collection<DayFigures> read, Map<Key, DayFigures> into) {
        List<Key> torn = new ArrayList<>();
        var figures = read.iterator();
        for (Wanted each : wanted) {
            DayFigures all = figures.next();
            for (Period span : spans(each.source(), each.period())) {
                Key key = new Key(each.source(), span);
                DayFigures part = each.period().equals(span) ? all : all.within(span);
                DayFigures before = into.get(key);
                if (before != null && !before.fits(part)) {
                    torn.add(key);
                    continue;
                }
                DayFigures both = before == null ? part : before.with(part);
                into.put(key, both);
                kept.put(key, both);
            }
        }
        return torn;
    }

    static LocalDate quarter(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }
}
