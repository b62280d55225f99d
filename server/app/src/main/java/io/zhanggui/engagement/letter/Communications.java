package io.zhanggui.engagement.letter;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The communication calendars of clients. Whatever is refused fails with {@link LetterError}. */
public interface Communications {

    /** What was agreed; empty while nothing was. */
    Optional<Communication> find(Caller caller, ClientId client);

    /** Agrees on it; what is due from today on gets a task each. */
    Communication agree(Caller caller, ClientId client, Communication agreed);

    /** The latest of each occasion with those before that are not done, by when they are due. */
    List<Slot> listSlots(Caller caller, ClientId client);

    /** Plans the visit of the quarter that holds a day: a meeting with its agenda, once. */
    Slot planVisit(Caller caller, ClientId client, LocalDate day);

    /**
     * One turn of an occasion.
     *
     * @param page where it is dealt with, a path of ours
     */
    record Slot(Occasion occasion, Period period, Instant due, State state, String page) {}

    /** Where a turn stands. */
    enum State {
        OPEN,
        /** There is a draft, or a meeting is planned. */
        BEGUN,
        DONE,
        OVERDUE
    }
}
