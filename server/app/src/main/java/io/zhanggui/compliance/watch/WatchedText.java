package io.zhanggui.compliance.watch;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A text that is watched, as it is now.
 *
 * @param versions how many there are
 * @param level of its newest change; null where nothing changed yet
 */
public record WatchedText(
        long id,
        String title,
        String source,
        int versions,
        @Nullable LocalDate effectiveOn,
        Instant takenAt,
        @Nullable Level level) {}
