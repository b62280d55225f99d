package io.zhanggui.notify;

import java.util.List;

/** The way in for modules that have something to tell. */
public interface Notices {

    /**
     * Tells it, in the transaction of the caller where there is one: if that is rolled back, nothing was told.
     *
     * @return false where the same was told before
     */
    boolean publish(Notice notice);

    /**
     * The same for many at once, in far fewer steps.
     *
     * @return how many were not told before
     */
    int publishAll(List<Notice> all);

    /**
     * Sends a text over chosen channels and no other, in the transaction of the caller; nobody inside is told by it.
     *
     * @return false where the same was sent before
     */
    boolean send(Outgoing outgoing);
}
