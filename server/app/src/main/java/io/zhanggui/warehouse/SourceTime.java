package io.zhanggui.warehouse;

import java.time.LocalDateTime;

/**
 * When the seller's backend wrote the file, and how that is known.
 *
 * @param at Beijing wall-clock time
 * @param origin where it stands
 */
public record SourceTime(LocalDateTime at, Origin origin) {

    /** Where a source time or a period was found. */
    public enum Origin {
        COLUMN,
        PREAMBLE,
        FILE_NAME,
        ANSWER
    }
}
