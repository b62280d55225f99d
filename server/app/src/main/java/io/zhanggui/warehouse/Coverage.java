package io.zhanggui.warehouse;

import io.zhanggui.shared.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which days of a period are known for a kind in a shop.
 *
 * @param asked the days asked for
 * @param known those for which a load that stands brought data or said there was none
 * @param latestLoad when the newest of the loads was committed
 * @param latestSource the newest source time among them
 */
public record Coverage(
        Period asked,
        Set<LocalDate> known,
        @Nullable Instant latestLoad,
        java.time.@Nullable LocalDateTime latestSource) {

    /** The days without data, ascending. */
    public List<LocalDate> missing() {
        return asked.from()
                .datesUntil(asked.to())
                .filter(day -> !known.contains(day))
                .toList();
    }
}
