package io.zhanggui.insight.targets.flow;

import io.zhanggui.insight.series.SeriesReader;
import io.zhanggui.insight.targets.rules.Shape;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.stats.calendar.SalesCalendar;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Reads how a shop's year spreads over its days. */
@Component
class ShapeReader {

    private static final int YEARS = 3;

    private final SeriesReader reader;
    private final Clock clock;

    ShapeReader(SeriesReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** By days that are over only: those of the year itself are no past of it. */
    Shape read(Scope shop, String metric, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        LocalDate end = first.isBefore(today) ? first : today;
        Period past = new Period(end.minusYears(YEARS), end);
        return Shape.of(year, reader.read(shop, metric, past), SalesCalendar.china());
    }
}
