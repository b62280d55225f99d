package io.zhanggui.insight.why;

import io.zhanggui.insight.why.WhyAnswer.EventTold;
import io.zhanggui.shared.Period;
import io.zhanggui.stats.calendar.Occurrence;
import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.stats.cause.Explained;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is known of the compared days besides: festivals that are felt in them, and days some report lacks. */
final class KnownEvents {

    private KnownEvents() {}

    static List<EventTold> of(WhyQuestion question, Explained explained) {
        List<EventTold> events = new ArrayList<>();
        for (Period period : List.of(question.before(), question.now())) {
            LocalDate last = period.to().minusDays(1);
            for (Occurrence one : SalesCalendar.china().listOccurrences(period.from(), last)) {
                LocalDate from = later(one.date().minusDays(one.festival().daysBefore()), period.from());
                LocalDate to = earlier(one.date().plusDays(one.festival().daysAfter()), last);
                EventTold told = new EventTold(
                        "festival",
                        from,
                        to.plusDays(1),
                        one.festival().zh() + "（" + one.date() + "）",
                        one.festival().en() + " (" + one.date() + ")");
                events.add(told);
            }
        }
        Stream.concat(explained.missingBefore().stream(), explained.missingNow().stream())
                .forEach(day -> events.add(new EventTold(
                        "missing", day, day.plusDays(1), "缺数据，两期都不计入", "no data; left out of both periods")));
        return events;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
