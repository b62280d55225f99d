package io.zhanggui.warehouse.duck;

import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.Aggregate;
import io.zhanggui.warehouse.FactAnswer;
import io.zhanggui.warehouse.FactQuestion;
import io.zhanggui.warehouse.FactQuestion.By;
import io.zhanggui.warehouse.FactQuestion.Grain;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions of whole days from figures of days: those not split, or split by days, weeks, months, quarters or
 * years. Counts and sums of whole numbers add up exactly, least and most combine, and the latest is that of the last
 * day; what does not (distinct counts, means, sums of fractions) is read for the period itself.
 */
final class FromDays {

    private final DayStrips strips;
    private final Scope scope;
    private final long version;
    private final DayStrips.Reading reading;

    FromDays(DayStrips strips, Scope scope, long version, DayStrips.Reading reading) {
        this.strips = strips;
        this.scope = scope;
        this.version = version;
        this.reading = reading;
    }

    /** Whether a question can be answered so, all of it or in part. */
    static boolean fits(FactQuestion question) {
        boolean ofDays = question.aggregates().stream().anyMatch(FromDays::addsUp) || isByDay(question);
        return ofDays
                && question.asOf() == null
                && question.rollingDays() == 1
                && !question.relation().isRanged()
                && (question.by().isEmpty()
                        || question.by().size() == 1
                                && question.by().getFirst() instanceof By.Time time
                                && time.grain() != Grain.HOUR_OF_DAY
                                && time.grain() != Grain.WEEKDAY);
    }

    Map<FactQuestion, List<FactAnswer>> answer(List<FactQuestion> questions) throws SQLException {
        Map<DayStrips.Source, List<FactQuestion>> bySource = new LinkedHashMap<>();
        for (FactQuestion question : questions) {
            bySource.computeIfAbsent(DayStrips.Source.of(scope, version, question), none -> new ArrayList<>())
                    .add(ofDays(question));
        }
        Map<DayStrips.Source, SortedMap<LocalDate, DayStrip>> days = strips.get(bySource, reading);
        Map<FactQuestion, FactQuestion> rests = new LinkedHashMap<>();
        Map<FactQuestion, Pieces> pieces = new HashMap<>();
        for (FactQuestion question : questions) {
            Pieces of = new Pieces(
                    question, Objects.requireNonNull(days.get(DayStrips.Source.of(scope, version, question))));
            pieces.put(question, of);
            List<Aggregate> rest = of.rest();
            if (!rest.isEmpty()) {
                rests.put(question, with(question, rest));
            }
        }
        Map<FactQuestion, List<FactAnswer>> apart = reading.of(List.copyOf(rests.values()));
        Map<FactQuestion, List<FactAnswer>> answers = new HashMap<>();
        for (FactQuestion question : questions) {
            FactQuestion rest = rests.get(question);
            answers.put(
                    question,
                    Objects.requireNonNull(pieces.get(question))
                            .answers(rest, rest == null ? List.of() : apart.getOrDefault(rest, List.of())));
        }
        return answers;
    }

    /** Of a distinct count or a mean over a period its days tell nothing, so they are not read. */
    private static FactQuestion ofDays(FactQuestion question) {
        return with(
                question,
                question.aggregates().stream()
                        .filter(aggregate -> isByDay(question) || addsUp(aggregate))
                        .toList());
    }

    private static FactQuestion with(FactQuestion question, List<Aggregate> aggregates) {
        return new FactQuestion(
                question.relation(),
                aggregates,
                question.dateColumn(),
                question.period(),
                question.by(),
                question.where(),
                1,
                null);
    }

    private static boolean isByDay(FactQuestion question) {
        return question.by().equals(List.of(new By.Time(Grain.DAY)));
    }

    private static boolean addsUp(Aggregate aggregate) {
        return switch (aggregate.function()) {
            case COUNT, SUM, MIN, MAX, LAST -> true;
            case COUNT_DISTINCT, AVERAGE, DEVIATION -> false;
        };
    }

    /** The days of a question in the pieces it is split by. */
    private static final class Pieces {

        private final FactQuestion question;
        private final SortedMap<LocalDate, DayStrip> strips;
        private final SortedMap<LocalDate, List<LocalDate>> pieces = new TreeMap<>();

        Pieces(FactQuestion question, SortedMap<LocalDate, DayStrip> strips) {
            this.question = question;
            this.strips = strips;
            LocalDate day = question.period().from();
            for (; day.isBefore(question.period().to()); day = day.plusDays(1)) {
                if (strip(day).isSeen(day)) {
                    pieces.computeIfAbsent(piece(day), none -> new ArrayList<>())
                            .add(day);
                }
            }
        }

        /** What has to be read for the question itself. */
        List<Aggregate> rest() {
            return question.aggregates().stream()
                    .filter(aggregate -> !isByDay(question) && !(addsUp(aggregate) && isExact(aggregate)))
                    .toList();
        }

        /** Fractions are not added up, since their sum depends on the order. */
        private boolean isExact(Aggregate aggregate) {
            return aggregate.function() != Aggregate.Function.SUM
                    || pieces.values().stream()
                            .flatMap(List::stream)
                            .map(day -> strip(day).value(aggregate, day))
                            .filter(Objects::nonNull)
                            .allMatch(value -> value.scale() == 0);
        }

        /** A piece that is not found apart was undone a moment ago; then all is asked again. */
        List<FactAnswer> answers(@Nullable FactQuestion rest, List<FactAnswer> apart) {
            Map<List<@Nullable Object>, FactAnswer> restByGroup = new HashMap<>();
            apart.forEach(answer -> restByGroup.put(answer.groups(), answer));
            List<FactAnswer> answers = new ArrayList<>();
            if (pieces.isEmpty() && question.by().isEmpty()) {
                answers.add(row(List.of(), List.of(), rest, restByGroup));
            }
            pieces.forEach((piece, days) -> {
                List<@Nullable Object> groups = new ArrayList<>();
                if (!question.by().isEmpty()) {
                    groups.add(piece);
                }
                answers.add(row(groups, days, rest, restByGroup));
            });
            return answers;
        }

        private FactAnswer row(
                List<@Nullable Object> groups,
                List<LocalDate> days,
                @Nullable FactQuestion rest,
                Map<List<@Nullable Object>, FactAnswer> restByGroup) {
            List<@Nullable BigDecimal> values = new ArrayList<>();
            for (Aggregate aggregate : question.aggregates()) {
                int apart = rest == null ? -1 : rest.aggregates().indexOf(aggregate);
                FactAnswer read = restByGroup.get(groups);
                values.add(
                        apart < 0
                                ? together(aggregate, days)
                                : read == null ? null : read.values().get(apart));
            }
            return new FactAnswer(groups, values);
        }

        private @Nullable BigDecimal together(Aggregate aggregate, List<LocalDate> days) {
            BigDecimal all = aggregate.function() == Aggregate.Function.COUNT ? BigDecimal.ZERO : null;
            for (LocalDate day : days) {
                BigDecimal value = strip(day).value(aggregate, day);
                if (value != null) {
                    all = all == null ? value : both(aggregate, all, value);
                }
            }
            return all;
        }

        /** Of one day, which has nothing to be put together with, any aggregate is what it is. */
        private static BigDecimal both(Aggregate aggregate, BigDecimal before, BigDecimal now) {
            return switch (aggregate.function()) {
                case MIN -> before.min(now);
                case MAX -> before.max(now);
                case COUNT, SUM -> before.add(now);
                case LAST -> now;
                case COUNT_DISTINCT, AVERAGE, DEVIATION ->
                    throw new IllegalStateException(aggregate.name() + " does not add up");
            };
        }

        private DayStrip strip(LocalDate day) {
            return Objects.requireNonNull(strips.get(DayStrips.quarter(day)));
        }

        private LocalDate piece(LocalDate day) {
            if (question.by().isEmpty() || !(question.by().getFirst() instanceof By.Time time)) {
                return question.period().from();
            }
            return switch (time.grain()) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
                case QUARTER -> DayStrips.quarter(day);
                case YEAR -> day.withDayOfYear(1);
                case HOUR_OF_DAY, WEEKDAY -> throw new IllegalStateException("no piece of whole days");
            };
        }
    }
}
