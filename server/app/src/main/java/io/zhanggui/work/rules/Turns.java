package io.zhanggui.work.rules;

import io.zhanggui.shared.Period;
import io.zhanggui.work.OnDayOff;
import io.zhanggui.work.Rhythm;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The turns of work that comes again. */
public final class Turns {

    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_HALF = 6;
    /** Between the two days of a week. */
    private static final int PAUSE = 3;

    private final SeriesDays days;

    public Turns(WorkingTime working) {
        this.days = new SeriesDays(working);
    }

    /**
     * One turn.
     *
     * @param label {@code 2026-11-30}, {@code 2026-W48}, {@code 2026-W48-2}, {@code 2026-11}, {@code 2026-Q4}, {@code
     *     2026-H2} or {@code 2026}
     */
    public record Turn(String label, Period period, Instant due) {}

    /** The turns that have begun by today, without those that were due before the duty existed. */
    public List<Turn> between(Rhythm rhythm, int dueDay, OnDayOff dayOff, LocalDate since, LocalDate today) {
        Instant born = since.atStartOfDay(Period.BEIJING).toInstant();
        List<Turn> turns = new ArrayList<>();
        Period last = holding(rhythm, dueDay, today);
        for (Period period = holding(rhythm, dueDay, since);
                !period.from().isAfter(last.from());
                period = next(rhythm, dueDay, period)) {
            Period turn = period;
            due(rhythm, turn, dueDay, dayOff)
                    .filter(due -> !due.isBefore(born))
                    .ifPresent(due -> turns.add(new Turn(label(rhythm, dueDay, turn), turn, due)));
        }
        return turns;
    }

    /** Empty where a day off is left out. */
    private Optional<Instant> due(Rhythm rhythm, Period period, int dueDay, OnDayOff dayOff) {
        LocalDate wished = rhythm == Rhythm.TWICE_WEEKLY
                ? period.from()
                : period.from().plusDays(Math.min(dueDay, period.days()) - 1);
        return days.placed(wished, dayOff)
                .map(day -> day.isBefore(period.from()) ? wished : day)
                .map(WorkingTime::endOf);
    }

    private static Period holding(Rhythm rhythm, int dueDay, LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (rhythm) {
            case DAILY -> new Period(day, day.plusDays(1));
            case WEEKLY -> new Period(monday, monday.plusWeeks(1));
            case TWICE_WEEKLY -> {
                LocalDate first = monday.plusDays(dueDay - 1L);
                LocalDate second = first.plusDays(PAUSE);
                yield day.isBefore(first)
                        ? new Period(second.minusWeeks(1), first)
                        : day.isBefore(second) ? new Period(first, second) : new Period(second, first.plusWeeks(1));
            }
            case MONTHLY -> months(day.withDayOfMonth(1), 1);
            case QUARTERLY -> months(firstOf(day, MONTHS_OF_QUARTER), MONTHS_OF_QUARTER);
            case HALF_YEARLY -> months(firstOf(day, MONTHS_OF_HALF), MONTHS_OF_HALF);
            case YEARLY -> new Period(day.withDayOfYear(1), day.withDayOfYear(1).plusYears(1));
        };
    }

    private static LocalDate firstOf(LocalDate day, int months) {
        return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % months);
    }

    private static Period months(LocalDate first, int months) {
        return new Period(first, first.plusMonths(months));
    }

    private static Period next(Rhythm rhythm, int dueDay, Period period) {
        return holding(rhythm, dueDay, period.to());
    }

    private static String label(Rhythm rhythm, int dueDay, Period period) {
        LocalDate first = period.from();
        String week = "%d-W%02d"
                .formatted(first.get(IsoFields.WEEK_BASED_YEAR), first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        return switch (rhythm) {
            case DAILY -> first.toString();
            case WEEKLY -> week;
            case TWICE_WEEKLY -> week + (first.getDayOfWeek().getValue() == dueDay ? "-1" : "-2");
            case MONTHLY -> first.toString().substring(0, 7);
            case QUARTERLY -> first.getYear() + "-Q" + ((first.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1);
            case HALF_YEARLY -> first.getYear() + "-H" + ((first.getMonthValue() - 1) / MONTHS_OF_HALF + 1);
            case YEARLY -> Integer.toString(first.getYear());
        };
    }
}
