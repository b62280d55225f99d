package io.zhanggui.notify;

import io.zhanggui.identity.Caller;
import java.util.List;

/** What one person was told. Fails with {@link NotifyError#NO_SUCH_NOTICE} for what was not told to them. */
public interface Inbox {

    /**
     * The newest first, 50 to a page, from page 0.
     *
     * @param openOnly without those the person acknowledged
     */
    Page list(Caller caller, boolean openOnly, int page);

    /** How many the person has not looked at. */
    int countUnread(Caller caller);

    /** Looked at: all there are up to now. */
    void readAll(Caller caller);

    /** The person knows and deals with it. */
    void acknowledge(Caller caller, NoticeId id);

    record Page(List<ReceivedNotice> items, boolean more) {}
}
