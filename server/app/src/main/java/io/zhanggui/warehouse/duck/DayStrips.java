package io.zhanggui.warehouse.duck;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.Aggregate;
import io.zhanggui.warehouse.FactAnswer;
import io.zhanggui.warehouse.FactQuestion;
import io.zhanggui.warehouse.FactQuestion.By;
import io.zhanggui.warehouse.FactQuestion.Filter;
import io.zhanggui.warehouse.FactQuestion.Grain;
import io.zhanggui.warehouse.Relation;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Figures of days by calendar quarter, kept by the version of the shops' facts: nothing outlives a load or an undoing.
 * Whoever looks at other days of the same shops then reads no facts again.
 */
final class DayStrips {

    /** About 100 MB. */
    private static final long MOST_CELLS = 2_000_000;

    /** What a strip is of, but for its quarter. */
    record Source(Scope scope, long version, Relation relation, String date, List<Filter> where) {

        static Source of(Scope scope, long version, FactQuestion question) {
            return new Source(scope, version, question.relation(), question.dateColumn(), question.where());
        }
    }

    /** Asks the store. */
    interface Reading {
        Map<FactQuestion, List<FactAnswer>> of(List<FactQuestion> questions) throws SQLException;
    }

    private record Key(Source source, LocalDate quarter) {}

    private final Cache<Key, DayStrip> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_CELLS)
            .weigher((Key key, DayStrip strip) -> strip.cells())
            .build();

    /** The strips that questions need, by source and first day of the quarter; what is missing is read, all at once. */
    Map<Source, SortedMap<LocalDate, DayStrip>> get(Map<Source, List<FactQuestion>> questions, Reading reading)
            throws SQLException {
        Map<Source, SortedMap<LocalDate, DayStrip>> strips = new LinkedHashMap<>();
        Map<FactQuestion, Source> missing = new LinkedHashMap<>();
        questions.forEach((source, of) -> {
            SortedMap<LocalDate, Set<Aggregate>> needed = needed(of);
            SortedMap<LocalDate, DayStrip> known = new TreeMap<>();
            needed.forEach((quarter, aggregates) -> {
                DayStrip strip = kept.getIfPresent(new Key(source, quarter));
                if (strip != null) {
                    known.put(quarter, strip);
                }
            });
            strips.put(source, known);
            missing(source, needed, known).forEach(question -> missing.put(question, source));
        });
        Map<FactQuestion, List<FactAnswer>> read = reading.of(List.copyOf(missing.keySet()));
        missing.forEach((question, source) -> keep(
                source,
                question,
                Objects.requireNonNull(read.get(question)),
                Objects.requireNonNull(strips.get(source))));
        return strips;
    }

    private static SortedMap<LocalDate, Set<Aggregate>> needed(List<FactQuestion> questions) {
        SortedMap<LocalDate, Set<Aggregate>> needed = new TreeMap<>();
        for (FactQuestion question : questions) {
            LocalDate quarter = quarter(question.period().from());
            for (; quarter.isBefore(question.period().to()); quarter = quarter.plusMonths(3)) {
                needed.computeIfAbsent(quarter, none -> new LinkedHashSet<>()).addAll(question.aggregates());
            }
        }
        return needed;
    }

    /** Quarters that follow each other and lack the same are read as one period. */
    private static List<FactQuestion> missing(
            Source source, SortedMap<LocalDate, Set<Aggregate>> needed, Map<LocalDate, DayStrip> known) {
        List<FactQuestion> missing = new ArrayList<>();
        needed.forEach((quarter, aggregates) -> {
            DayStrip strip = known.get(quarter);
            List<Aggregate> lacking = aggregates.stream()
                    .filter(aggregate -> strip == null || !strip.knows(aggregate))
                    .toList();
            FactQuestion last = missing.isEmpty() ? null : missing.getLast();
            if (last != null
                    && last.period().to().equals(quarter)
                    && last.aggregates().equals(lacking)) {
                missing.removeLast();
                missing.add(question(source, lacking, new Period(last.period().from(), quarter.plusMonths(3))));
            } else if (!lacking.isEmpty()) {
                missing.add(question(source, lacking, new Period(quarter, quarter.plusMonths(3))));
            }
        });
        return missing;
    }

    private static FactQuestion question(Source source, List<Aggregate> aggregates, Period period) {
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

    private void keep(Source source, FactQuestion read, List<FactAnswer> days, SortedMap<LocalDate, DayStrip> into) {
        LocalDate quarter = read.period().from();
        for (; quarter.isBefore(read.period().to()); quarter = quarter.plusMonths(3)) {
            DayStrip found = DayStrip.of(quarter, read.aggregates(), days);
            DayStrip before = into.get(quarter);
            DayStrip all = before == null ? found : before.with(found);
            into.put(quarter, all);
            kept.put(new Key(source, quarter), all);
        }
    }

    static LocalDate quarter(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }
}
