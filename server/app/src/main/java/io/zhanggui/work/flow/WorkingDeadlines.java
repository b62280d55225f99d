package io.zhanggui.work.flow;

import io.zhanggui.shared.Period;
import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.work.Deadlines;
import io.zhanggui.work.OnDayOff;
import io.zhanggui.work.rules.SeriesDays;
import io.zhanggui.work.rules.WorkingTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Deadlines by the calendar of the State Council's notices. */
@Component
class WorkingDeadlines implements Deadlines {

    private final Clock clock;
    private final WorkingTime working = new WorkingTime(SalesCalendar.china());
    private final SeriesDays days = new SeriesDays(working);

    WorkingDeadlines(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant inWorkingTime(Duration work) {
        return working.after(clock.instant(), work);
    }

    @Override
    public Optional<Instant> on(LocalDate day, LocalTime time, OnDayOff dayOff) {
        return days.placed(day, dayOff)
                .map(placed -> placed.atTime(time).atZone(Period.BEIJING).toInstant());
    }
}
