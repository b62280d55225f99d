package io.zhanggui.desk.report;

import io.zhanggui.desk.board.Phrase;
import io.zhanggui.shared.Period;
import java.time.LocalDate;

/**
 * The days a report speaks of. While its stretch runs, the days that are over are set against as many of the stretch
 * before and of the year before: a month of ten days is no third of a month that fell short.
 *
 * @param whole the day, week or month
 * @param counted its days that are over; the whole stretch where none is, with nothing to be compared
 * @param before what the days before are called
 * @param over whether the whole stretch is over
 * @param comparable whether the counted days are all over
 */
record ReportDays(
        Period whole,
        Period counted,
        Period previous,
        Period lastYear,
        Phrase before,
        boolean over,
        boolean comparable) {

    /** The days of the report on the stretch that holds {@code day}, as they stand on {@code today}. */
    static ReportDays of(ReportKind kind, LocalDate day, LocalDate today) {
        Period whole = kind.around(day);
        boolean over = !today.isBefore(whole.to());
        if (over || !whole.from().isBefore(today)) {
            return new ReportDays(whole, whole, kind.previous(whole), kind.lastYear(whole), kind.before(), over, over);
        }
        Period counted = new Period(whole.from(), today);
        Period previous = first(counted.days(), kind.previous(whole));
        return new ReportDays(
                whole,
                counted,
                previous,
                first(counted.days(), kind.lastYear(whole)),
                sameDays(kind.before(), previous, counted),
                false,
                true);
    }

    private static Period first(long days, Period of) {
        LocalDate end = of.from().plusDays(days);
        return new Period(of.from(), end.isBefore(of.to()) ? end : of.to());
    }

    private static Phrase sameDays(Phrase before, Period previous, Period counted) {
        if (previous.days() < counted.days()) {
            return new Phrase(
                    before.zh() + "（只有 " + previous.days() + " 天）",
                    before.en() + " (of " + previous.days() + " days only)");
        }
        return new Phrase(before.zh() + "同期", "the same days of " + before.en());
    }
}
