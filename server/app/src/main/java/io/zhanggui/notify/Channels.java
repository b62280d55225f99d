package io.zhanggui.notify;

import io.zhanggui.identity.Caller;
import io.zhanggui.shared.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The agency's ways out. Whatever is refused fails with {@link NotifyError}. */
public interface Channels {

    /** By name: the agency's own. */
    default List<Channel> list(Caller caller) {
        return list(caller, null);
    }

    /** By name: those that belong to a thing of another module. Whether the caller sees that thing is its module's matter. */
    List<Channel> list(Caller caller, @Nullable SubjectRef owner);

    Channel create(Caller caller, @Nullable SubjectRef owner, ChannelDraft draft);

    Channel change(Caller caller, @Nullable SubjectRef owner, long id, ChannelDraft draft);

    /** Removes it; what waits for it is no longer sent. */
    void remove(Caller caller, @Nullable SubjectRef owner, long id);

    /** Sends a test at once and says what the peer answered. */
    SendAnswer test(Caller caller, @Nullable SubjectRef owner, long id);

    /** What was sent about a thing over channels that belong to somebody, the oldest first. */
    List<Delivery> listAbout(Caller caller, SubjectRef subject);

    /** The newest deliveries of the agency, 50 to a page, from page 0. */
    DeliveryPage listDeliveries(Caller caller, int page);

    /** By channel: what is wrong with those whose newest delivery did not arrive, or may not have. */
    Map<Long, Trouble> listTroubles(Caller caller);

    /** Takes up again what was given up or is in doubt. */
    void sendAgain(Caller caller, NoticeId notice, long channel);

    record DeliveryPage(List<Delivery> items, boolean more) {}

    /** How far a notice is on a channel. */
    enum State {
        WAITING,
        SENDING,
        SENT,
        FAILED,
        /** It was handed over and no answer came: it may have arrived, so only a person sends it again. */
        UNSURE
    }

    /**
     * The newest delivery of a channel did not arrive.
     *
     * @param state FAILED or UNSURE
     * @param at when it was last due
     * @param said by the peer, or what kept us from reaching it
     */
    record Trouble(State state, Instant at, String said) {}

    /**
     * A notice on its way.
     *
     * @param dueAt when it is tried next, while it waits
     * @param answer what the peer said last
     */
    record Delivery(
            NoticeId notice,
            String titleZh,
            String titleEn,
            long channel,
            String channelName,
            State state,
            int attempts,
            Instant dueAt,
            @Nullable String answer,
            @Nullable Instant sentAt) {}
}
