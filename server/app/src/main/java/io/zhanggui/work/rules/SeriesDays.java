package io.zhanggui.work.rules;

import io.zhanggui.work.OnDayOff;
import io.zhanggui.work.Repeat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The days on which something that comes again takes place. */
public final class SeriesDays {

    private static final int DAYS_OF_WEEK = 7;

    private final WorkingTime working;

    public SeriesDays(WorkingTime working) {
        this.working = working;
    }

    /** From a day on, in order; two that were moved onto the same day are one. */
    public List<LocalDate> of(LocalDate first, Repeat repeat) {
        LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return first.datesUntil(repeat.until().plusDays(1))
                .filter(day -> repeat.days().contains(day.getDayOfWeek()))
                .filter(day -> ChronoUnit.DAYS.between(monday, day) / DAYS_OF_WEEK % repeat.weeks() == 0)
                .flatMap(day -> placed(day, repeat.dayOff()).stream())
                .filter(day -> !day.isBefore(first))
                .distinct()
                .sorted()
                .toList();
    }

    /** Where something of a day takes place; empty where it does not. */
    public Optional<LocalDate> placed(LocalDate day, OnDayOff dayOff) {
        if (working.isWorked(day)) {
            return Optional.of(day);
        }
        return switch (dayOff) {
            case KEEP -> Optional.of(day);
            case WORKDAY_BEFORE -> Optional.of(working.onOrBefore(day));
            case WORKDAY_AFTER ->
                Stream.iterate(day, next -> next.plusDays(1))
                        .filter(working::isWorked)
                        .findFirst();
            case SKIP -> Optional.empty();
        };
    }
}
