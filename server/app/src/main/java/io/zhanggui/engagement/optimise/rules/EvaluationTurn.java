package io.zhanggui.engagement.optimise.rules;

import io.zhanggui.engagement.optimise.Quarter;
import io.zhanggui.shared.Period;
import java.time.LocalDate;

/**
 * When a quarter's evaluation is written and due: written once every day of the service has its sales, at the latest ten days
 * after the quarter; due on the fifteenth. Both are ours, the plan says quarterly and no more.
 */
public final class EvaluationTurn {

    private static final int WAITED_DAYS = 10;
    private static final int DUE_DAY = 15;

    private EvaluationTurn() {}

    /** The last quarter that is over. */
    public static Quarter lastOver(LocalDate today) {
        return Quarter.of(Quarter.of(today).days().from().minusDays(1));
    }

    /** Whether a service that ran on these days touches the quarter. */
    public static boolean touches(Period served, Quarter quarter) {
        return served.from().isBefore(quarter.days().to())
                && served.to().isAfter(quarter.days().from());
    }

    /** @param missing days of the service in the quarter whose sales are not loaded */
    public static boolean isRipe(Quarter quarter, LocalDate today, int missing) {
        LocalDate over = quarter.days().to();
        return !today.isBefore(over) && (missing == 0 || !today.isBefore(over.plusDays(WAITED_DAYS)));
    }

    /** The day it is due; whether that is worked is a matter of the calendar. */
    public static LocalDate dueDay(Quarter quarter) {
        return quarter.days().to().plusDays(DUE_DAY - 1L);
    }
}
