package io.zhanggui.compliance.gate;

import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.work.ApprovalId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An advertising text that asked to go out. It never changes: another wording is another text.
 *
 * @param hash SHA-256 of the content
 * @param approvalNumber of the authority's review, where the law asks for one
 * @param validUntil the last day of that review
 * @param approval the in-house approval, which an authority's does not replace
 * @param decidedBy who decided that
 */
public record AdText(
        long id,
        ShopId shop,
        TextKind kind,
        Category category,
        String title,
        String content,
        String hash,
        @Nullable String approvalNumber,
        @Nullable LocalDate validUntil,
        State state,
        @Nullable ApprovalId approval,
        @Nullable UserId decidedBy,
        UserId by,
        Instant at) {

    /** Whether it may go out on a day. */
    public boolean mayGoOutOn(LocalDate day) {
        return state == State.APPROVED && (validUntil == null || !validUntil.isBefore(day));
    }

    /** Where it stands. */
    public enum State {
        ASKED,
        APPROVED,
        REFUSED,
        WITHDRAWN,
        /** Approved by the person who asked, which is no second look. */
        OWN_APPROVAL,
        /** Approved in words that are not these any more. */
        CHANGED;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
