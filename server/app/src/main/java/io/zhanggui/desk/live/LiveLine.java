package io.zhanggui.desk.live;

import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.warehouse.FactsLanded;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/** What one open page waits on. News that come while it is busy are kept as one. */
public final class LiveLine implements AutoCloseable {

    private final Scope scope;
    private final Runnable atClose;
    private final Set<Long> changed = new TreeSet<>();
    private boolean closed;

    LiveLine(Scope scope, Runnable atClose) {
        this.scope = scope;
        this.atClose = atClose;
    }

    synchronized void tell(FactsLanded news) {
        ShopId shop = news.shop();
        if (scope.agency().equals(news.agency()) && scope.shops().contains(shop)) {
            changed.add(shop.value());
            notifyAll();
        }
    }

    /** The shops with changed facts, once there are any; none where the time is up or the line is closed. */
    public synchronized Set<Long> await(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (changed.isEmpty() && !closed) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                break;
            }
            wait(Math.max(1, Duration.ofNanos(left).toMillis()));
        }
        Set<Long> shops = Set.copyOf(changed);
        changed.clear();
        return shops;
    }

    public synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        atClose.run();
    }
}
