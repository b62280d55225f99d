package io.zhanggui.insight.forecast;

import io.zhanggui.insight.forecast.ForecastAnswer.FestivalDay;
import io.zhanggui.insight.forecast.ForecastAnswer.FestivalTold;
import io.zhanggui.stats.calendar.Occurrence;
import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.stats.forecast.daily.DailyOutlook;
import io.zhanggui.stats.forecast.daily.DailyOutlook.FestivalEffect;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The festivals of a forecast and how much of it they are. */
final class Festivals {

    private Festivals() {}

    static List<FestivalTold> coming(SalesCalendar calendar, DailyOutlook outlook) {
        Horizon horizon = Horizon.of(outlook);
        return calendar.listOccurrences(horizon.first(), horizon.last()).stream()
                .map(one -> told(one, outlook, horizon))
                .toList();
    }

    static List<FestivalDay> past(SalesCalendar calendar, LocalDate first, LocalDate last) {
        return calendar.listOccurrences(first, last).stream()
                .filter(one -> !one.date().isBefore(first) && !one.date().isAfter(last))
                .map(one -> new FestivalDay(
                        one.festival().key(),
                        one.festival().zh(),
                        one.festival().en(),
                        one.date()))
                .toList();
    }

    private static FestivalTold told(Occurrence one, DailyOutlook outlook, Horizon horizon) {
        LocalDate date = one.date();
        LocalDate from = date.minusDays(one.festival().daysBefore());
        LocalDate to = date.plusDays(one.festival().daysAfter());
        // Its strongest days: the one before it, itself and the one after.
        int core = Math.max(0, horizon.number(date.minusDays(1)));
        int coreEnd = Math.min(horizon.days(), horizon.number(date.plusDays(1)) + 1);
        boolean comes = core < coreEnd;
        Optional<FestivalEffect> effect = outlook.effects().stream()
                .filter(each -> each.festival().equals(one.festival()))
                .findFirst();
        double whole = Horizon.sum(outlook, 0, horizon.days());
        return new FestivalTold(
                one.festival().key(),
                one.festival().zh(),
                one.festival().en(),
                date,
                from.isBefore(horizon.first()) ? horizon.first() : from,
                to.isAfter(horizon.last()) ? horizon.last() : to,
                effect.map(FestivalEffect::timesSeen).orElse(0),
                effect.map(FestivalEffect::peakFactor).orElse(1.0),
                comes ? horizon.day(core) : null,
                comes ? horizon.day(coreEnd - 1) : null,
                comes ? coreEnd - core : 0,
                comes && whole > 0 ? Horizon.sum(outlook, core, coreEnd) / whole : null);
    }
}
