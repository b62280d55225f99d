package io.zhanggui.engagement.letter.rules;

import io.zhanggui.engagement.letter.Communication.Line;
import io.zhanggui.engagement.letter.Occasion;
import io.zhanggui.shared.Period;
import io.zhanggui.work.OnDayOff;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The turns of a communication calendar. */
public final class Slots {

    /** Earlier turns than these are history. */
    private static final int LATEST = 7;

    private final Placing placing;

    /** @param placing puts a time of a day onto a day that is worked */
    public Slots(Placing placing) {
        this.placing = placing;
    }

    /** Moves a day that is not worked, or leaves it out. */
    public interface Placing {
        Optional<Instant> on(LocalDate day, LocalTime time, OnDayOff dayOff);
    }

    /** One turn. */
    public record Turn(Occasion occasion, Period period, Instant due) {}

    /**
     * The latest turns that have begun, the earliest first: of a letter once its period is over, of all else once its period
     * has begun; none that was due before the calendar was agreed on.
     */
    public List<Turn> of(Line line, LocalDate since, LocalDate today) {
        List<Turn> turns = new ArrayList<>();
        if (!line.active()) {
            return turns;
        }
        Occasion occasion = line.occasion();
        Period period = occasion.around(today);
        for (int back = 0;
                back <= LATEST;
                back++, period = occasion.around(period.from().minusDays(1))) {
            Period about = period;
            LocalDate from = occasion.countedFrom(about);
            if (!from.isAfter(today)) {
                due(line, from)
                        .filter(due ->
                                !due.isBefore(since.atStartOfDay(Period.BEIJING).toInstant()))
                        .ifPresent(due -> turns.addFirst(new Turn(occasion, about, due)));
            }
        }
        return turns;
    }

    private Optional<Instant> due(Line line, LocalDate from) {
        return placing.on(from.plusDays(line.dueDay() - 1L), line.dueTime(), line.dayOff());
    }
}
