package io.zhanggui.engagement.contract;

import io.zhanggui.identity.Side;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a statement that one side does not accept.
 *
 * @param line its id within the statement
 * @param says what is wrong with it
 * @param answer of the other side
 * @param evidence what was brought for it
 */
public record Dispute(
        long id,
        String line,
        Side side,
        String says,
        DisputeState state,
        @Nullable String answer,
        String who,
        Instant at,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        List<Evidence> evidence) {

    /** A file; {@code hash} is its SHA-256. */
    public record Evidence(long id, String name, String hash, String who, Instant at) {}
}
