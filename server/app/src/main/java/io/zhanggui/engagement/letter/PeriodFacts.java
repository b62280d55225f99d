package io.zhanggui.engagement.letter;

import io.zhanggui.metrics.Better;
import io.zhanggui.metrics.Unit;
import io.zhanggui.shared.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a client's period: the one set of facts that every letter about it is written from.
 *
 * @param client its name
 * @param shops numbers of the shops it is about, ascending
 * @param figures by the metrics' order
 * @param progress how far the month's targets are reached
 * @param movers items whose sales changed most, the largest change first
 * @param events what was done, what is due and what comes
 * @param gaps exports that are missing
 * @param latestLoad when the newest data behind it was loaded; null where there is none
 */
public record PeriodFacts(
        String client,
        LetterKind kind,
        Period period,
        List<Long> shops,
        List<Figure> figures,
        List<Progress> progress,
        List<Mover> movers,
        List<Event> events,
        List<Gap> gaps,
        @Nullable Instant latestLoad,
        Instant at) {

    public PeriodFacts {
        shops = List.copyOf(shops);
        figures = List.copyOf(figures);
        progress = List.copyOf(progress);
        movers = List.copyOf(movers);
        events = List.copyOf(events);
        gaps = List.copyOf(gaps);
    }

    /**
     * A metric of the period beside earlier ones.
     *
     * @param value in the metric's unit, shares as fractions; null where there is none
     * @param reason why there is none, in Chinese
     * @param sameWeekday a week before, for a single day
     * @param low the lowest of the 28 days before, for a single day
     * @param high the highest of them
     */
    public record Figure(
            String metric,
            String zh,
            Unit unit,
            Better better,
            @Nullable BigDecimal value,
            @Nullable String reason,
            @Nullable Past before,
            @Nullable Past sameWeekday,
            @Nullable Past lastYear,
            @Nullable Past low,
            @Nullable Past high) {}

    /** An earlier value. */
    public record Past(Period period, BigDecimal value) {}

    /**
     * A target of a month and how far it is reached.
     *
     * @param until from the first of the month to the last day of the letter's period
     * @param value null where it is not known
     */
    public record Progress(
            String metric,
            String zh,
            Unit unit,
            Period until,
            @Nullable BigDecimal value,
            Period month,
            BigDecimal target) {}

    /** An item whose sales changed: yuan of the period and of the one before. */
    public record Mover(String item, String title, BigDecimal now, BigDecimal before) {}

    /**
     * Something that happened or is to come.
     *
     * @param subject of what kind it is, such as {@code task}; empty for none
     * @param id its number or citation
     */
    public record Event(EventKind kind, String text, String subject, String id, LocalDate day) {}

    /** What an event is to the reader. */
    public enum EventKind {
        /** Finished in the period. */
        DONE,
        /** Should be finished and is not. */
        OVERDUE,
        /** Is to be finished in the period that follows. */
        DUE,
        MEETING,
        MILESTONE,
        STAGE,
        PLAN,
        /** A sale of the calendar that is on or near. */
        CAMPAIGN,
        /** A change of the change log. */
        CHANGE,
        /** Where a goal of the contract stands. */
        GOAL
    }

    /**
     * An export that lacks days.
     *
     * @param zh what is exported
     * @param days of the period, ascending
     */
    public record Gap(String zh, List<LocalDate> days) {
        public Gap {
            days = List.copyOf(days);
        }
    }

    /** One metric; empty where it is not among them or has no value. */
    public Optional<Figure> find(String metric) {
        return figures.stream()
                .filter(each -> each.metric().equals(metric) && each.value() != null)
                .findFirst();
    }

    /** The events of a kind. */
    public List<Event> events(EventKind kind) {
        return events.stream().filter(each -> each.kind() == kind).toList();
    }
}
