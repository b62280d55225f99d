package io.zhanggui.warehouse.duck;

import io.zhanggui.shared.Period;
import io.zhanggui.warehouse.Coverage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All days a kind is known for in some shops: a bit each, since they are kept for every shop that anyone looks at and a set
 * of three years of days takes five hundred times the memory.
 */
final class KnownDays {

    private final long first;
    private final BitSet days = new BitSet();
    private final @Nullable Instant latestLoad;
    private final @Nullable LocalDateTime latestSource;

    /**
     * What is known of a kind.
     *
     * @param known in every one of the shops
     * @param latestLoad when the newest load was committed
     * @param latestSource the newest source time
     */
    KnownDays(NavigableSet<LocalDate> known, @Nullable Instant latestLoad, @Nullable LocalDateTime latestSource) {
        this.first = known.isEmpty() ? 0 : known.first().toEpochDay();
        known.forEach(day -> days.set(place(day)));
        this.latestLoad = latestLoad;
        this.latestSource = latestSource;
    }

    Coverage over(Period period) {
        Set<LocalDate> known = new HashSet<>();
        int end = place(period.to());
        for (int at = days.nextSetBit(Math.max(0, place(period.from())));
                at >= 0 && at < end;
                at = days.nextSetBit(at + 1)) {
            known.add(LocalDate.ofEpochDay(first + at));
        }
        return new Coverage(period, Set.copyOf(known), latestLoad, latestSource);
    }

    private int place(LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - first);
    }
}
