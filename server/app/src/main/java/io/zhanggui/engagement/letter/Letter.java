package io.zhanggui.engagement.letter;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.notify.ChannelKind;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter to a client, without what it says.
 *
 * @param version of its kind, level and period, from 1
 * @param edited who changed the program's words last; null where nobody did
 * @param corrects the letter it takes the place of
 * @param why what it corrects; empty for a first one
 * @param at when it was drafted
 * @param sent null while it is a draft
 */
public record Letter(
        LetterId id,
        ClientId client,
        LetterKind kind,
        LetterLevel level,
        Period period,
        int version,
        String title,
        @Nullable Edited edited,
        @Nullable LetterId corrects,
        String why,
        Instant at,
        @Nullable Sent sent) {

    /** Who changed it last. */
    public record Edited(UserId by, Instant at) {}

    /**
     * How it was sent; nothing of it changes again.
     *
     * @param hash SHA-256 of what it says, 64 hexadecimal digits
     * @param entrance whether the merchant reads it in its entrance
     * @param readers the merchant's people who were told, by number
     * @param outside how else it was handed over, in words; may be empty
     * @param ways the client's own channels it went to
     */
    public record Sent(
            UserId by, Instant at, String hash, boolean entrance, List<Long> readers, String outside, List<Way> ways) {
        public Sent {
            readers = List.copyOf(readers);
            // Letters sent before there were ways name none.
            ways = ways == null ? List.of() : List.copyOf(ways);
        }
    }

    /**
     * A channel of the client as it was called when the letter went out.
     *
     * @param channel its number; it may have been removed since
     */
    public record Way(long channel, ChannelKind kind, String name) {}
}
