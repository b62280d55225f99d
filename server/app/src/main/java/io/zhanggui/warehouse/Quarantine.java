package io.zhanggui.warehouse;

import io.zhanggui.shared.Scope;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows that loads kept aside. Only rows of loads that stand show, and none that expired. A load that repeats
 * another shows the rows of that one. A mark of mending holds as long as the load that brought the mended row stands.
 */
public interface Quarantine {

    /** Some rows, those of the latest load first, and how many there are in all. */
    record Page(List<QuarantinedRow> rows, long total) {}

    /**
     * Rows of these shops.
     *
     * @param load only this load's; null for all
     */
    Page list(Scope scope, @Nullable LoadId load, int offset, int limit);

    /** One row of a load of these shops. */
    Optional<QuarantinedRow> find(Scope scope, LoadId load, long row);

    /** Notes that a later load holds what the row should have said. */
    void markMended(Scope scope, LoadId load, long row, LoadId byLoad, UserId user);

    /**
     * Removes the rows of all shops that expired before now.
     *
     * @return how many
     */
    long purgeExpired(Instant now);
}
