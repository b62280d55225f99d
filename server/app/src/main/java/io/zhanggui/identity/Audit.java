package io.zhanggui.identity;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The trail of every state change: who, what, when, before and after. Nothing in it can be changed or removed. */
public interface Audit {

    /**
     * Writes an entry, in the transaction of the caller where there is one.
     *
     * @param subject what was changed, such as {@code shop 3}; no person's data
     * @param before the state before, at most 4000 characters
     * @param after the state after
     */
    void record(Caller who, AuditAction what, String subject, @Nullable String before, @Nullable String after);

    /** The agency's newest entries first, 50 to a page, from page 0. */
    default Page listEntries(Caller caller, int page) {
        return listEntries(caller, null, page);
    }

    /** The same, of what people of one side did where one is given. */
    Page listEntries(Caller caller, @Nullable Side side, int page);

    record Page(List<Entry> items, boolean more) {}

    record Entry(
            OffsetDateTime at,
            String who,
            String what,
            String whatZh,
            String subject,
            @Nullable String before,
            @Nullable String after) {}
}
