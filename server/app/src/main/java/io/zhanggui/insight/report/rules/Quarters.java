package io.zhanggui.insight.report.rules;

import io.zhanggui.shared.Period;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** Calendar quarters. */
public final class Quarters {

    private static final int MONTHS = 3;

    private Quarters() {}

    /** The latest quarter that is wholly over on a day. */
    public static Period lastOver(LocalDate today) {
        LocalDate begun = firstDay(today);
        return new Period(begun.minusMonths(MONTHS), begun);
    }

    /** Whether the days are those of a quarter that is over. */
    public static boolean isOver(Period period, LocalDate today) {
        return period.from().equals(firstDay(period.from()))
                && period.to().equals(period.from().plusMonths(MONTHS))
                && !period.to().isAfter(today);
    }

    /** The quarter before. */
    public static Period before(Period quarter) {
        return new Period(quarter.from().minusMonths(MONTHS), quarter.from());
    }

    private static LocalDate firstDay(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }
}
