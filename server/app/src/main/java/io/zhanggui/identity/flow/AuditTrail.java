package io.zhanggui.identity.flow;

import io.zhanggui.identity.Audit;
import io.zhanggui.identity.AuditAction;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Side;
import io.zhanggui.identity.store.JooqAudit;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stamps entries with the time and gives them out by page. */
@Component
class AuditTrail implements Audit {

    private static final int PAGE = 50;

    private final JooqAudit entries;
    private final Clock clock;

    AuditTrail(JooqAudit entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public void record(Caller who, AuditAction what, String subject, @Nullable String before, @Nullable String after) {
        entries.append(who, what, subject, before, after, OffsetDateTime.now(clock));
    }

    @Override
    public Page listEntries(Caller caller, @Nullable Side side, int page) {
        List<Entry> found = entries.list(caller.agency(), side, Math.max(page, 0) * PAGE, PAGE + 1);
        boolean more = found.size() > PAGE;
        return new Page(more ? found.subList(0, PAGE) : found, more);
    }
}
