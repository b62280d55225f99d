package io.zhanggui.warehouse;

import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of a load; {@code read = accepted + updated + unchanged + quarantined} (invariant 5).
 *
 * @param load its number
 * @param read rows in the file
 * @param accepted facts not known before
 * @param updated facts known in another state
 * @param unchanged rows that said nothing new, or something older than what is known
 * @param quarantined rows kept aside
 * @param repeats the load whose file this is again, byte for byte
 */
public record LoadReceipt(
        LoadId load,
        long read,
        long accepted,
        long updated,
        long unchanged,
        long quarantined,
        @Nullable LoadId repeats) {

    public LoadReceipt {
        if (read != accepted + updated + unchanged + quarantined) {
            throw new IllegalArgumentException(
                    "%d rows read, but %d accepted + %d updated + %d unchanged + %d quarantined"
                            .formatted(read, accepted, updated, unchanged, quarantined));
        }
    }
}
