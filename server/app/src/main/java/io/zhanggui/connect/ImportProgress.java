package io.zhanggui.connect;

import java.util.concurrent.atomic.AtomicLong;

/** How far an import is; read by other threads while it runs. Cancelling leaves nothing of it in the store. */
public final class ImportProgress {

    private final AtomicLong rows = new AtomicLong();
    private volatile long bytesRead;
    private volatile long bytesTotal = -1;
    private volatile boolean cancelled;

    public void cancel() {
        cancelled = true;
    }

    public boolean cancelled() {
        return cancelled;
    }

    public long rows() {
        return rows.get();
    }

    public long bytesRead() {
        return bytesRead;
    }

    /** -1 while unknown. */
    public long bytesTotal() {
        return bytesTotal;
    }

    /** Called by the reading. */
    public void advance(long moreRows, long read, long total) {
        rows.addAndGet(moreRows);
        bytesRead = read;
        bytesTotal = total;
    }
}
