package io.zhanggui.warehouse.duck;

import io.zhanggui.warehouse.Aggregate;
import io.zhanggui.warehouse.ColumnType;
import io.zhanggui.warehouse.FactAnswer;
import io.zhanggui.warehouse.FactQuestion;
import io.zhanggui.warehouse.FactQuestion.By;
import io.zhanggui.warehouse.FactQuestion.Grain;
import io.zhanggui.warehouse.Relation;
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
import org.jspecify.annotations.Nullable;

/**
 * Answers questions of whole days from figures of days: those not split, or split by days, weeks, months, quarters or
 * years. Counts and sums of whole numbers add up exactly, least and most combine, the latest is that of the last day, and
 * different persons are counted again where the facts are few enough to keep which there were. What does not (means, sums
 * of fractions, what new buyers of the period did) is read for the period itself.
 */
final class FromDays {

    /** Tells what the strips of a question are of. */
    interface Sources {
        DayStrips.Source of(FactQuestion question) throws SQLException;
    }

    /** Reads questions as asked. */
    interface Apart {
        Map<FactQuestion, List<FactAnswer>> read(List<FactQuestion> questions) throws SQLException;
    }

    private final DayStrips strips;
    private final Sources sources;
    private final DayStrips.Reading reading;
    private final Apart apart;

    FromDays(DayStrips strips, Sources sources, DayStrips.Reading reading, Apart apart) {
        this.strips = strips;
        this.sources = sources;
        this.reading = reading;
        this.apart = apart;
    }

    /** The answers of those questions that can be answered so, all of it or in part. */
    Map<FactQuestion, List<FactAnswer>> answer(List<FactQuestion> questions) throws SQLException {
        Map<FactQuestion, DayStrips.Source> of = new LinkedHashMap<>();
        Map<DayStrips.Source, List<FactQuestion>> bySource = new LinkedHashMap<>();
        for (FactQuestion question : questions) {
            if (isOfDays(question)) {
                DayStrips.Source source = sources.of(question);
                FactQuestion days = ofDays(question, source.few());
                if (!days.aggregates().isEmpty()) {
                    of.put(question, source);
                    bySource.computeIfAbsent(source, none -> new ArrayList<>()).add(days);
                }
            }
        }
        Map<DayStrips.Source, List<DayFigures>> days = strips.get(bySource, reading);
        Map<FactQuestion, Pieces> pieces = new LinkedHashMap<>();
        of.forEach((question, source) ->
                pieces.put(question, new Pieces(question, Objects.requireNonNull(days.get(source)))));
        return answer(pieces);
    }

    private Map<FactQuestion, List<FactAnswer>> answer(Map<FactQuestion, Pieces> pieces) throws SQLException {
        Map<FactQuestion, FactQuestion> rests = new LinkedHashMap<>();
        pieces.forEach((question, of) -> {
            List<Aggregate> rest = of.rest();
            if (!rest.isEmpty()) {
                rests.put(question, with(question, rest));
            }
        });
        Map<FactQuestion, List<FactAnswer>> read = rests.isEmpty() ? Map.of() : apart.read(List.copyOf(rests.values()));
        Map<FactQuestion, List<FactAnswer>> answers = new HashMap<>();
        pieces.forEach((question, of) -> {
            FactQuestion rest = rests.get(question);
            answers.put(question, of.answers(rest, rest == null ? List.of() : read.getOrDefault(rest, List.of())));
        });
        return answers;
    }

    private static boolean isOfDays(FactQuestion question) {
        return question.asOf() == null
                && question.rollingDays() == 1
                && (isByDay(question) || !SinceWhen.asksKind(question))
                && !question.relation().isRanged()
                && !question.period().from().isBefore(DayStrips.EVER.from())
                && !question.period().to().isAfter(DayStrips.EVER.to())
                && (question.by().isEmpty()
                        || question.by().size() == 1
                                && question.by().getFirst() instanceof By.Time time
                                && time.grain() != Grain.HOUR_OF_DAY
                                && time.grain() != Grain.WEEKDAY);
    }

    /** Of a mean over a period its days tell nothing, so they are not read. */
    private static FactQuestion ofDays(FactQuestion question, boolean few) {
        return with(
                question,
                question.aggregates().stream()
                        .filter(aggregate -> isByDay(question) || isToldByDays(question.relation(), aggregate, few))
                        .toList());
    }

    private static boolean isToldByDays(Relation relation, Aggregate aggregate, boolean few) {
        boolean combines = DayColumn.adds(aggregate.function()) || (few && isOfNumbers(relation, aggregate));
        return combines && !aggregate.isOfPeriod();
    }

    /** Whether it counts different whole numbers, such as persons, which can be kept. */
    static boolean isOfNumbers(Relation relation, Aggregate aggregate) {
        return aggregate.function() == Aggregate.Function.COUNT_DISTINCT
                && (relation.columns().get(aggregate.column()) == ColumnType.PERSON
                        || relation.columns().get(aggregate.column()) == ColumnType.WHOLE);
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

    /** Days of one strip that belong to one piece, by their places. */
    private record Range(DayFigures figures, int from, int to) {}

    /** The days of a question in the pieces it is split by. */
    private static final class Pieces {

        private final FactQuestion question;
        private final Map<LocalDate, List<Range>> pieces = new LinkedHashMap<>();

        Pieces(FactQuestion question, List<DayFigures> strips) {
            this.question = question;
            for (DayFigures strip : strips) {
                int end = strip.place(question.period().to());
                int from = strip.place(question.period().from());
                while (from < end) {
                    LocalDate piece = piece(strip.day(from));
                    int to = Math.min(end, strip.place(next(piece)));
                    pieces.computeIfAbsent(piece, none -> new ArrayList<>()).add(new Range(strip, from, to));
                    from = to;
                }
            }
        }

        /** What has to be read for the question itself. */
        List<Aggregate> rest() {
            return question.aggregates().stream()
                    .filter(aggregate -> !pieces.values().stream().allMatch(ranges -> isExact(aggregate, ranges)))
                    .toList();
        }

        private static boolean isExact(Aggregate aggregate, List<Range> ranges) {
            boolean several = ranges.size() > 1 && !DayColumn.adds(aggregate.function());
            return !several
                    && ranges.stream()
                            .allMatch(range -> range.figures().knows(aggregate)
                                    && (!aggregate.isOfPeriod() || range.to() - range.from() <= 1)
                                    && range.figures()
                                            .column(aggregate)
                                            .isExact(aggregate.function(), range.from(), range.to()));
        }

        /** A piece that is not found apart was undone a moment ago; then all is asked again. */
        List<FactAnswer> answers(@Nullable FactQuestion rest, List<FactAnswer> apart) {
            Map<List<@Nullable Object>, FactAnswer> restByGroup = new HashMap<>();
            apart.forEach(answer -> restByGroup.put(answer.groups(), answer));
            List<FactAnswer> answers = new ArrayList<>();
            if (pieces.isEmpty() && question.by().isEmpty()) {
                answers.add(row(List.of(), List.of(), rest, restByGroup));
            }
            pieces.forEach((piece, ranges) -> {
                List<@Nullable Object> groups = new ArrayList<>();
                if (!question.by().isEmpty()) {
                    groups.add(piece);
                }
                answers.add(row(groups, ranges, rest, restByGroup));
            });
            return answers;
        }

        private FactAnswer row(
                List<@Nullable Object> groups,
                List<Range> ranges,
                @Nullable FactQuestion rest,
                Map<List<@Nullable Object>, FactAnswer> restByGroup) {
            List<@Nullable BigDecimal> values = new ArrayList<>();
            for (Aggregate aggregate : question.aggregates()) {
                int apart = rest == null ? -1 : rest.aggregates().indexOf(aggregate);
                FactAnswer read = restByGroup.get(groups);
                values.add(
                        apart < 0
                                ? together(aggregate, ranges)
                                : read == null ? null : read.values().get(apart));
            }
            return new FactAnswer(groups, values);
        }

        private static @Nullable BigDecimal together(Aggregate aggregate, List<Range> ranges) {
            boolean counts = aggregate.function() == Aggregate.Function.COUNT
                    || aggregate.function() == Aggregate.Function.COUNT_DISTINCT;
            BigDecimal all = counts ? BigDecimal.ZERO : null;
            for (Range range : ranges) {
                BigDecimal value =
                        range.figures().column(aggregate).over(aggregate.function(), range.from(), range.to());
                if (value != null) {
                    all = all == null ? value : both(aggregate, all, value);
                }
            }
            return all;
        }

        /** Counts begin with zero; of different persons there is one range only. */
        private static BigDecimal both(Aggregate aggregate, BigDecimal before, BigDecimal now) {
            return switch (aggregate.function()) {
                case MIN -> before.min(now);
                case MAX -> before.max(now);
                case COUNT, SUM, COUNT_DISTINCT -> before.add(now);
                case LAST -> now;
                case AVERAGE, DEVIATION -> throw new IllegalStateException(aggregate.name() + " does not add up");
            };
        }

        private Grain grain() {
            return question.by().isEmpty() || !(question.by().getFirst() instanceof By.Time time)
                    ? Grain.YEAR
                    : time.grain();
        }

        private LocalDate piece(LocalDate day) {
            if (question.by().isEmpty()) {
                return question.period().from();
            }
            return switch (grain()) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
                case QUARTER -> DayStrips.quarter(day);
                case YEAR -> day.withDayOfYear(1);
                case HOUR_OF_DAY, WEEKDAY -> throw new IllegalStateException("no piece of whole days");
            };
        }

        private LocalDate next(LocalDate piece) {
            if (question.by().isEmpty()) {
                return question.period().to();
            }
            return switch (grain()) {
                case DAY -> piece.plusDays(1);
                case WEEK -> piece.plusWeeks(1);
                case MONTH -> piece.plusMonths(1);
                case QUARTER -> piece.plusMonths(3);
                case YEAR -> piece.plusYears(1);
                case HOUR_OF_DAY, WEEKDAY -> throw new IllegalStateException("no piece of whole days");
            };
        }
    }
}
