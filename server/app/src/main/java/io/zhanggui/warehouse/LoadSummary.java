package io.zhanggui.warehouse;

import io.zhanggui.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a load after its last row.
 *
 * @param read rows read from the file, good and bad
 * @param sourceTime when the file was written
 * @param period the days it speaks of
 * @param periodOrigin how the period is known
 * @param fingerprint names the file's bytes and what the user said of them, so that the same import again is known
 * @param rejected the rows that could not be understood
 */
public record LoadSummary(
        long read,
        SourceTime sourceTime,
        @Nullable Period period,
        SourceTime.@Nullable Origin periodOrigin,
        String fingerprint,
        Iterable<RejectedRow> rejected) {}
