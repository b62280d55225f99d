package io.zhanggui.engagement.letter;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.paper.BlockChange;
import io.zhanggui.engagement.paper.Sheet;
import io.zhanggui.identity.Caller;
import io.zhanggui.notify.Channels;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Letters to clients. The agency sees all; a merchant's person what was sent to its entrance for their level, and nothing
 * else exists for them. Whatever is refused fails with {@link LetterError}.
 */
public interface Letters {

    /** The latest period first. */
    List<Letter> list(Caller caller, ClientId client);

    Read get(Caller caller, ClientId client, LetterId id);

    /**
     * Drafts the letters of a kind about the period that holds a day, which must be over: one for each level, from the same
     * facts. A draft nobody changed is written anew; what somebody changed or sent stays.
     */
    List<Letter> draft(Caller caller, ClientId client, LetterKind kind, LocalDate day);

    /** Keeps what a person made of it; text in the form of {@link io.zhanggui.engagement.paper.rules.SheetText}. */
    Read edit(Caller caller, ClientId client, LetterId id, String title, String text);

    /** Writes a draft anew from the data as they are now; what people changed in it is lost. */
    Read rewrite(Caller caller, ClientId client, LetterId id);

    /** What a letter says otherwise than the program drafted it. */
    List<BlockChange> changes(Caller caller, ClientId client, LetterId id);

    /** Sends it, once: what it says and to whom is fixed from then on. */
    Letter send(Caller caller, ClientId client, LetterId id, Sending how);

    /** How far it is on the client's channels; empty for a draft. */
    List<Channels.Delivery> listDeliveries(Caller caller, ClientId client, LetterId id);

    /** Takes up again what could not be delivered to a channel; fails with {@link LetterError#NOT_FAILED}. */
    void sendAgain(Caller caller, ClientId client, LetterId id, long channel);

    /** Drafts another one that takes the place of one that was sent, with today's data. */
    Letter correct(Caller caller, ClientId client, LetterId id, String why);

    /** A letter, what it says, and what the program drafted. */
    record Read(Letter letter, Sheet sheet, Sheet machine) {}

    /**
     * How to send.
     *
     * @param entrance to the merchant's entrance; its people of the level and above are told
     * @param outside how a person handed it over otherwise, such as in a WeChat group; may be empty
     * @param channels of the client that it goes to
     */
    record Sending(boolean entrance, String outside, Set<Long> channels) {
        public Sending {
            channels = Set.copyOf(channels);
        }
    }
}
