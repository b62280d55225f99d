package io.zhanggui.desk.live;

import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.FactsLanded;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Passes on that facts were committed or taken back, to the open pages whose scope holds the shop. */
@Component
public class LiveNews {

    private final Set<LiveLine> lines = ConcurrentHashMap.newKeySet();

    /** A line for one open page; close it. */
    public LiveLine open(Scope scope) {
        LiveLine[] line = new LiveLine[1];
        line[0] = new LiveLine(scope, () -> lines.remove(line[0]));
        lines.add(line[0]);
        return line[0];
    }

    /** How many pages listen. */
    public int listening() {
        return lines.size();
    }

    /** Before whoever else hears of it: others may have work to do, and a reader waits. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void landed(FactsLanded news) {
        lines.forEach(line -> line.tell(news));
    }

    /** Open lines would keep the server from stopping. */
    @EventListener
    void stopping(ContextClosedEvent stop) {
        lines.forEach(LiveLine::close);
    }
}
