package io.zhanggui.warehouse;

import io.zhanggui.shared.Period;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A committed load as the store remembers it.
 *
 * @param shop whose facts
 * @param kind what they are
 * @param file the file's name
 * @param sheet its sheet
 * @param format the format's key
 * @param fingerprint names the file's bytes and what the user said of them
 * @param receipt the counts
 * @param sourceTime when the file was written
 * @param period the days it speaks of
 * @param periodOrigin how the period is known
 * @param committedAt when it became visible
 * @param by who loaded it
 * @param undone when and by whom it was taken back
 */
public record LoadRecord(
        ShopId shop,
        FactKind kind,
        String file,
        @Nullable String sheet,
        String format,
        String fingerprint,
        LoadReceipt receipt,
        SourceTime sourceTime,
        @Nullable Period period,
        SourceTime.@Nullable Origin periodOrigin,
        Instant committedAt,
        UserId by,
        @Nullable Undone undone) {

    /** A load taken back. */
    public record Undone(Instant at, UserId by) {}
}
