package io.zhanggui.warehouse.duck;

import io.zhanggui.shared.Period;
import io.zhanggui.warehouse.Coverage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.NavigableSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All days a kind is known for in some shops.
 *
 * @param days known in every one of the shops
 * @param latestLoad when the newest load was committed
 * @param latestSource the newest source time
 */
record KnownDays(
        NavigableSet<LocalDate> days,
        @Nullable Instant latestLoad,
        @Nullable LocalDateTime latestSource) {

    Coverage over(Period period) {
        Set<LocalDate> known = Set.copyOf(days.subSet(period.from(), period.to()));
        return new Coverage(period, known, latestLoad, latestSource);
    }
}
