package io.zhanggui.connect;

import io.zhanggui.shared.Scope;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A table in the queue.
 *
 * @param scope its one shop
 * @param file the file's name
 * @param sheet its sheet
 * @param bytes the file's size
 * @param state where it is
 * @param said what the user said so far
 * @param format the recognised format's key
 * @param confidence 0 to 1
 * @param question what it waits for
 * @param load its load's number, once done
 * @param refusal why nothing was taken
 */
public record ImportJob(
        ImportId id,
        Scope scope,
        UserId by,
        String file,
        @Nullable String sheet,
        int tableIndex,
        String spool,
        long bytes,
        State state,
        Said said,
        @Nullable String format,
        @Nullable Double confidence,
        @Nullable ImportQuestion question,
        @Nullable Long load,
        @Nullable Refusal refusal,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Where an import is. */
    public enum State {
        QUEUED,
        READING,
        ASKING,
        DONE,
        REFUSED,
        FAILED,
        CANCELLED;

        /** Whether nothing more will happen by itself or by an answer. */
        public boolean ended() {
            return this == DONE || this == REFUSED || this == FAILED || this == CANCELLED;
        }
    }

    /** Why nothing was taken, with the nearest known format's key. */
    public record Refusal(
            String code, String zh, String en, @Nullable String nearest) {}
}
