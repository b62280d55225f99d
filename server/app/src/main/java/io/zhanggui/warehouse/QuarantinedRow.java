package io.zhanggui.warehouse;

import io.zhanggui.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row kept aside because it could not be understood.
 *
 * @param load the load that read it; never one that only repeats another
 * @param row its number in the file, from 1
 * @param line its physical line, 0 where unknown
 * @param codes the stable codes of its problems, comma-separated
 * @param sealed cells and problems, as the caller of the load encrypted them
 * @param expiresAt from when on it is gone
 * @param mended when its content became a fact after all
 */
public record QuarantinedRow(
        LoadId load,
        long row,
        long line,
        String codes,
        byte[] sealed,
        Instant expiresAt,
        @Nullable Mended mended) {

    /** The load that brought the row's mended content, and who mended it. */
    public record Mended(LoadId by, Instant at, UserId user) {}
}
