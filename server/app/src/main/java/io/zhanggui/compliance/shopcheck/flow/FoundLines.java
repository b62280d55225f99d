package io.zhanggui.compliance.shopcheck.flow;

import io.zhanggui.compliance.shopcheck.BulkLine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines with findings beside the lines of their file, fetched in pieces. */
final class FoundLines {

    private static final int FETCHED = 2_000;

    /** Lines behind a line, in their order. */
    interface Fetch {
        List<BulkLine> after(long line, int most);
    }

    private final Fetch fetch;
    private final Deque<BulkLine> waiting = new ArrayDeque<>();
    private long last;
    private boolean ended;

    FoundLines(Fetch fetch) {
        this.fetch = fetch;
    }

    /** What was found in a line; null where it is clean. Lines are asked for in their order. */
    @Nullable
    BulkLine in(long line) {
        if (waiting.isEmpty() && !ended) {
            waiting.addAll(fetch.after(last, FETCHED));
            ended = waiting.size() < FETCHED;
            last = waiting.isEmpty() ? last : waiting.getLast().line();
        }
        BulkLine first = waiting.peekFirst();
        return first != null && first.line() == line ? waiting.pollFirst() : null;
    }
}
