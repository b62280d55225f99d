package io.zhanggui.compliance.shopcheck;

import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One check of a shop.
 *
 * @param changedRules the rules that were others than at the check before; empty at the first
 * @param listings how many are on sale
 * @param readAnew how many of them were checked, since they or what they are checked by had changed
 * @param hitListings how many have open findings now
 * @param blocked open findings that must not be on sale; {@code warned} those that need proof
 * @param opened findings that came, or came back; {@code fixed} those that are gone
 */
public record ShopRun(
        long id,
        ShopId shop,
        Instant at,
        UserId by,
        Occasion occasion,
        List<String> changedRules,
        int listings,
        int readAnew,
        int hitListings,
        int blocked,
        int warned,
        int opened,
        int fixed,
        long millis) {

    public ShopRun {
        changedRules = List.copyOf(changedRules);
    }

    /** Why it was made. */
    public enum Occasion {
        ASKED,
        RULES,
        PHRASES,
        LISTINGS;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
