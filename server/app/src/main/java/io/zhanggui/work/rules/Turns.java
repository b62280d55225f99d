package io.zhanggui.work.rules;

import io.zhanggui.shared.Period;
import io.zhanggui.work.Rhythm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The turns of work that comes again. */
public final class Turns {

    private static final int MONTHS_OF_QUARTER = 3;

    private final WorkingTime working;

    public Turns(WorkingTime working) {
        this.working = working;
    }

    /**
     * One turn.
     *
     * @param label {@code 2026-11}, {@code 2026-Q4} or {@code 2026}
     */
    public record Turn(String label, Period period, Instant due) {}

    /** The turns that have begun by today, without those that were due before the duty existed. */
    public List<Turn> between(Rhythm rhythm, int dueDay, LocalDate since, LocalDate today) {
        List<Turn> turns = new ArrayList<>();
        for (Period period = holding(rhythm, since); !period.from().isAfter(today); period = next(rhythm, period)) {
            Instant due = due(period, dueDay);
            if (!due.isBefore(since.atStartOfDay(Period.BEIJING).toInstant())) {
                turns.add(new Turn(label(rhythm, period), period, due));
            }
        }
        return turns;
    }

    private Instant due(Period period, int dueDay) {
        LocalDate wished = period.from().plusDays(Math.min(dueDay, period.days()) - 1);
        LocalDate worked = working.onOrBefore(wished);
        return WorkingTime.endOf(worked.isBefore(period.from()) ? wished : worked);
    }

    private static Period holding(Rhythm rhythm, LocalDate day) {
        LocalDate first = switch (rhythm) {
            case MONTHLY -> day.withDayOfMonth(1);
            case QUARTERLY -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % MONTHS_OF_QUARTER);
            case YEARLY -> day.withDayOfYear(1);
        };
        return from(rhythm, first);
    }

    private static Period next(Rhythm rhythm, Period period) {
        return from(rhythm, period.to());
    }

    private static Period from(Rhythm rhythm, LocalDate first) {
        return switch (rhythm) {
            case MONTHLY -> new Period(first, first.plusMonths(1));
            case QUARTERLY -> new Period(first, first.plusMonths(MONTHS_OF_QUARTER));
            case YEARLY -> new Period(first, first.plusYears(1));
        };
    }

    private static String label(Rhythm rhythm, Period period) {
        LocalDate first = period.from();
        return switch (rhythm) {
            case MONTHLY -> first.toString().substring(0, 7);
            case QUARTERLY -> first.getYear() + "-Q" + ((first.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1);
            case YEARLY -> Integer.toString(first.getYear());
        };
    }
}
