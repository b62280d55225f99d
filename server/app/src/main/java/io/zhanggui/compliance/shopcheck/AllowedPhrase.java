package io.zhanggui.compliance.shopcheck;

import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.compliance.Allowance;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A phrase that a shop may say although a rule speaks against it.
 *
 * @param evidence what it stands on: a document, a number, a link
 * @param validUntil the last day
 * @param approval the number of the approval in {@code work}
 */
public record AllowedPhrase(
        long id,
        AgencyId agency,
        ShopId shop,
        Allowance allowance,
        String reason,
        String evidence,
        LocalDate validUntil,
        State state,
        @Nullable Long approval,
        Step proposed,
        @Nullable Step decided,
        @Nullable Step revoked) {

    /** Where it stands. */
    public enum State {
        ASKED,
        APPROVED,
        REFUSED,
        WITHDRAWN,
        REVOKED;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who did it, when and why. */
    public record Step(UserId by, Instant at, String why) {}

    /** Whether it may be said on a day. */
    public boolean isInForce(LocalDate day) {
        return state == State.APPROVED && !day.isAfter(validUntil);
    }
}
