package io.zhanggui.stats.cause;

import io.zhanggui.stats.calendar.Occurrence;
import io.zhanggui.stats.calendar.SalesCalendar;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The days on which a whole shop sells differently, because of one of the year's big sales or Spring Festival. */
public final class FestivalDays {

    private static final Set<String> BIG = Set.of("double_11", "618", "double_12", "spring_festival");

    /** Shops begin earlier and recover later than the calendar's days. */
    private static final int LEAST_WARM_UP = 11;

    private static final int LEAST_DIP = 9;
    private static final int ALIKE = 2;

    private final SalesCalendar calendar;
    private final Map<LocalDate, Optional<Occurrence>> known = new HashMap<>();

    public FestivalDays(SalesCalendar calendar) {
        this.calendar = calendar;
    }

    /** The big festival that is felt on the day, of several the nearest. */
    public Optional<Occurrence> on(LocalDate day) {
        return known.computeIfAbsent(day, this::look);
    }

    boolean isFelt(LocalDate day) {
        return on(day).isPresent();
    }

    /** Whether both days are ordinary, or stand at nearly the same place of the same festival. */
    boolean areAlike(LocalDate before, LocalDate now) {
        Optional<Occurrence> old = on(before);
        Optional<Occurrence> young = on(now);
        if (old.isEmpty() || young.isEmpty()) {
            return old.isEmpty() && young.isEmpty();
        }
        return !old.equals(young)
                && old.get().festival().equals(young.get().festival())
                && Math.abs(old.get().offset(before) - young.get().offset(now)) <= ALIKE;
    }

    private Optional<Occurrence> look(LocalDate day) {
        return calendar.listOccurrences(day.minusDays(LEAST_DIP), day.plusDays(LEAST_WARM_UP)).stream()
                .filter(one -> BIG.contains(one.festival().key()))
                .filter(one -> one.offset(day)
                                >= -Math.max(LEAST_WARM_UP, one.festival().daysBefore())
                        && one.offset(day) <= Math.max(LEAST_DIP, one.festival().daysAfter()))
                .min(Comparator.comparingInt(one -> Math.abs(one.offset(day))));
    }
}
