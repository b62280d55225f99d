package io.zhanggui.work;

import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Leave that is asked for, and its decision.
 *
 * @param text what is to be approved, word for word
 */
public record Approval(
        ApprovalId id,
        AgencyId agency,
        @Nullable ShopId shop,
        String title,
        String text,
        @Nullable SubjectRef subject,
        @Nullable String page,
        State state,
        UserId requestedBy,
        List<Entry> entries) {

    public Approval {
        entries = List.copyOf(entries);
    }

    /** Where it stands; also the kinds of its entries. */
    public enum State {
        ASKED,
        APPROVED,
        REFUSED,
        WITHDRAWN;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One entry of the agency's chain.
     *
     * @param number in the chain, from 1
     * @param text of the request, or the reason
     * @param stamp of the entry and of the one before it
     */
    public record Entry(
            long number, ApprovalId approval, State kind, String text, UserId by, Instant at, String stamp) {}
}
