package io.zhanggui.work.flow;

import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.work.Deadlines;
import io.zhanggui.work.rules.WorkingTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Deadlines by the calendar of the State Council's notices. */
@Component
class WorkingDeadlines implements Deadlines {

    private final Clock clock;
    private final WorkingTime working = new WorkingTime(SalesCalendar.china());

    WorkingDeadlines(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant inWorkingTime(Duration work) {
        return working.after(clock.instant(), work);
    }
}
