package io.zhanggui.work;

import io.zhanggui.identity.Caller;
import io.zhanggui.shared.SubjectRef;
import java.time.Instant;
import java.util.List;

/**
 * Meetings, single ones and series. A person sees those of their shops and those of no shop; a merchant's reader those
 * they take part in. Whatever is refused fails with {@link WorkError}.
 */
public interface Meetings {

    /** Plans one; where the occasion has one already, that is answered. */
    Meeting plan(Caller caller, MeetingDraft draft);

    /**
     * Plans a series at the draft's time of day, from the draft's day on: at most 200 meetings, the first first. With an
     * occasion, each day of it is one.
     */
    List<Meeting> planSeries(Caller caller, MeetingDraft draft, Repeat repeat);

    /** Fails with {@link WorkError#NO_SUCH_MEETING}. */
    Meeting get(Caller caller, MeetingId id);

    /** Those about a thing, whatever came of them, the earliest first. */
    List<Meeting> list(Caller caller, SubjectRef subject);

    /** Those that start from the one moment on and before the other, the earliest first. */
    List<Meeting> listBetween(Caller caller, Instant from, Instant to);

    /** Writes a planned one anew; its subject and occasion stay. */
    Meeting change(Caller caller, MeetingId id, MeetingDraft draft);

    /** Writes down what came of a planned one; not more than an hour before it starts. */
    Meeting hold(Caller caller, MeetingId id, HeldMeeting held);

    /** Adds a version of the minutes of one that was held; earlier ones are kept. */
    Meeting amend(Caller caller, MeetingId id, String minutes);

    /** Adds a task to one that was held. */
    Meeting addAction(Caller caller, MeetingId id, MeetingAction action);

    /** Cancels a planned one. */
    Meeting cancel(Caller caller, MeetingId id, String reason);

    /**
     * Cancels it and all later ones of its series that are planned.
     *
     * @return how many
     */
    int cancelFrom(Caller caller, MeetingId id, String reason);
}
