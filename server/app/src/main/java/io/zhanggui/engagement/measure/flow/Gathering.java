package io.zhanggui.engagement.measure.flow;

import io.zhanggui.engagement.measure.Doubts;
import io.zhanggui.engagement.measure.MeasureError;
import io.zhanggui.engagement.measure.flow.Piece.How;
import io.zhanggui.metrics.BaseMeasures;
import io.zhanggui.metrics.BaseMeasures.BaseMeasure;
import io.zhanggui.metrics.BaseMeasures.MeasureAnswer;
import io.zhanggui.metrics.BaseMeasures.MeasureQuestion;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.NoValue;
import io.zhanggui.metrics.OverDays;
import io.zhanggui.settlement.Fractions;
import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.Variant;
import io.zhanggui.settlement.facts.Fact;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Asks for pieces, those of the same shops at once, and makes facts of what is known. */
final class Gathering {

    private record Key(String metric, String scope, Span span, Variant variant) {}

    private final Metrics metrics;
    private final BaseMeasures measures;
    private final Instant asOf;
    private final Map<Key, Fact> facts = new LinkedHashMap<>();
    private final Set<Refusal> doubts = new LinkedHashSet<>();

    Gathering(Metrics metrics, BaseMeasures measures, Instant asOf) {
        this.metrics = metrics;
        this.measures = measures;
        this.asOf = asOf;
    }

    Collection<Fact> facts() {
        return facts.values();
    }

    Set<Refusal> doubts() {
        return doubts;
    }

    void gather(Collection<Piece> pieces) {
        Map<Scope, List<Piece>> byScope = new LinkedHashMap<>();
        pieces.forEach(piece ->
                byScope.computeIfAbsent(piece.scope(), key -> new ArrayList<>()).add(piece));
        byScope.forEach((scope, of) -> {
            metrics(
                    scope,
                    of.stream().filter(piece -> piece.how() == How.METRIC).toList());
            measures(
                    scope,
                    of.stream().filter(piece -> piece.how() != How.METRIC).toList());
        });
    }

    /** The days on which some of the pieces' facts are not loaded. */
    Set<LocalDate> missing(Collection<Piece> pieces) {
        Set<LocalDate> days = new TreeSet<>();
        for (Piece piece : pieces) {
            days.addAll(
                    piece.how() == How.METRIC
                            ? metrics.ask(piece.scope(), question(piece)).missingDays()
                            : measures.ask(piece.scope(), List.of(question(piece, false)))
                                    .getFirst()
                                    .missingDays());
        }
        return days;
    }

    private void metrics(Scope scope, List<Piece> pieces) {
        List<MetricAnswer> answers =
                metrics.ask(scope, pieces.stream().map(this::question).toList());
        for (int i = 0; i < pieces.size(); i++) {
            metric(pieces.get(i), answers.get(i));
        }
    }

    /** A mean needs each of its days; of a standing the last one must be known. */
    private void metric(Piece piece, MetricAnswer answer) {
        List<LocalDate> needed = answer.definition().overDays() == OverDays.LAST
                ? answer.missingDays().stream()
                        .filter(piece.span().lastDay()::equals)
                        .toList()
                : answer.missingDays();
        whole(piece, needed, answer.rows().isEmpty() ? null : answer.rows().getFirst());
    }

    private void measures(Scope scope, List<Piece> pieces) {
        List<MeasureQuestion> questions = new ArrayList<>();
        for (Piece piece : pieces) {
            questions.add(question(piece, false));
            if (piece.how() == How.DAYS) {
                questions.add(question(piece, true));
            }
        }
        List<MeasureAnswer> answers = measures.ask(scope, questions);
        int at = 0;
        for (Piece piece : pieces) {
            MeasureAnswer whole = answers.get(at++);
            if (piece.how() == How.DAYS) {
                days(piece, whole, answers.get(at++));
            } else {
                whole(piece, whole.missingDays(), whole.rows().getFirst());
            }
        }
    }

    private MetricQuestion question(Piece piece) {
        return new MetricQuestion(
                piece.name(), period(piece.span()), List.of(), piece.where(), piece.source(), asOf, null);
    }

    private MeasureQuestion question(Piece piece, boolean byDay) {
        return new MeasureQuestion(piece.name(), period(piece.span()), byDay, piece.where(), asOf);
    }

    private void whole(Piece piece, List<LocalDate> missing, @Nullable MetricRow row) {
        BigDecimal value = row == null ? null : row.value();
        if (missing.isEmpty() && value != null) {
            put(piece, piece.span(), value);
        } else {
            doubt(piece, missing, row == null ? null : row.reason());
        }
    }

    /**
     * Values of days, where all are known and come to the value of all of them. Where days are told only together, the value
     * of the whole stands for them.
     */
    private void days(Piece piece, MeasureAnswer whole, MeasureAnswer byDay) {
        List<MetricRow> known = byDay.rows().stream()
                .filter(row -> row.value() != null)
                .filter(row -> !byDay.missingDays().contains(row.period().from()))
                .toList();
        BigDecimal all = whole.rows().getFirst().value();
        boolean complete = known.size() == byDay.rows().size();
        BigDecimal sum =
                known.stream().map(row -> Objects.requireNonNull(row.value())).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean addsUp = complete && all != null && sum.compareTo(all) == 0;
        if (!addsUp && all != null && whole.missingDays().isEmpty() && (complete || isRanged(piece))) {
            put(piece, piece.span(), all);
            return;
        }
        known.forEach(row -> put(piece, span(row.period()), Objects.requireNonNull(row.value())));
        if (!complete) {
            Set<LocalDate> there = new LinkedHashSet<>();
            known.forEach(row -> there.add(row.period().from()));
            List<MetricRow> gaps = byDay.rows().stream()
                    .filter(row -> !there.contains(row.period().from()))
                    .toList();
            doubt(
                    piece,
                    gaps.stream().map(row -> row.period().from()).toList(),
                    gaps.getFirst().reason());
        }
    }

    private boolean isRanged(Piece piece) {
        return measures.find(piece.scope().agency(), piece.name())
                .map(BaseMeasure::ranged)
                .orElse(false);
    }

    /** A fact that is known already; it goes before what is asked. */
    void put(Fact fact) {
        facts.putIfAbsent(new Key(fact.metric(), fact.scope(), fact.span(), fact.variant()), fact);
    }

    private void put(Piece piece, Span span, BigDecimal value) {
        put(new Fact(piece.name(), piece.label(), span, Fractions.of(value), piece.variant(), 0));
    }

    private void doubt(Piece piece, List<LocalDate> missing, @Nullable NoValue reason) {
        NoValue why = reason == null ? NoValue.NOT_LOADED : reason;
        String days = missing.isEmpty() ? piece.span().toString() : days(missing);
        doubts.add(new Refusal(
                MeasureError.NOT_KNOWN.code(),
                piece.name() + " " + piece.label(),
                Doubts.said(piece.name(), piece.label(), days, why.zh(), why.en()),
                new Words("补上这些日子的数据再收一次", "load these days and collect again")));
    }

    /** The first and last of some days, and how many they are. */
    private static String days(List<LocalDate> missing) {
        return missing.size() == 1
                ? missing.getFirst().toString()
                : missing.getFirst() + ".." + missing.getLast() + " (" + missing.size() + ")";
    }

    private static Period period(Span span) {
        return new Period(span.from(), span.to());
    }

    private static Span span(Period period) {
        return new Span(period.from(), period.to());
    }
}
