package io.zhanggui.compliance.shopcheck;

import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.compliance.Remedy;
import io.zhanggui.compliance.Severity;
import io.zhanggui.shared.ShopId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place in a listing that breaks a rule, through its life.
 *
 * @param category and {@code priceFen} as the master data says them; empty and null where it says nothing
 * @param nth tells like ones of one listing apart, from 0
 * @param state with the run and the moment since which it holds
 * @param reopened how often it came back
 * @param reworded what the listing reads now, where its title no longer has the words though it is on sale and must come
 *     down; null where it has them
 * @param task the number of the task to mend it; null where there is none
 */
public record ListingFinding(
        long id,
        ShopId shop,
        String item,
        String title,
        String category,
        @Nullable Long priceFen,
        Place place,
        int nth,
        State state,
        long openedRun,
        Instant openedAt,
        long stateRun,
        Instant stateAt,
        int reopened,
        @Nullable String reworded,
        @Nullable Long task) {

    /** Where it stands. */
    public enum State {
        OPEN,
        /** Seen gone at a later check. */
        FIXED,
        /** A phrase of the shop allows it. */
        EXCEPTED;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What was found where; {@code kind} is the key of the class. */
    public record Place(
            String rule, String kind, Severity severity, String term, int start, int end, String suggestion) {

        /** What to do about it: the suggestion alone may not settle it. */
        public Remedy remedy() {
            return Remedy.of(kind, rule, severity);
        }

        /** What to do about it, in Chinese words for people. */
        public String advice() {
            if (remedy() != Remedy.REWRITE) {
                return remedy().words().zh();
            }
            return suggestion.isEmpty() ? "删去" : "改成“" + suggestion + "”";
        }
    }
}
