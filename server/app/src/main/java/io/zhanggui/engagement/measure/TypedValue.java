package io.zhanggui.engagement.measure;

import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.identity.Side;
import io.zhanggui.settlement.Span;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number that people say, for a contract.
 *
 * @param contract the contract's number
 * @param metric what it is of, or {@code excluded.*} for days that do not count
 * @param scope the contract's label
 * @param span the days
 * @param number as typed: {@code 2.35%}, {@code 1200}; the count of days where days do not count
 * @param evidence where it is to be seen
 * @param side who gave it
 * @param answer what the other side said; null while it said nothing
 */
public record TypedValue(
        long id,
        ClientId client,
        String contract,
        String metric,
        String scope,
        Span span,
        String number,
        String evidence,
        Side side,
        UserId by,
        Instant at,
        @Nullable Reply answer) {

    /** What came of it. */
    public enum Answer {
        AGREED("双方确认"),
        DECLINED("对方不同意"),
        WITHDRAWN("已撤回");

        private final String zh;

        Answer(String zh) {
            this.zh = zh;
        }

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String zh() {
            return zh;
        }
    }

    /** An answer, and why. */
    public record Reply(Answer answer, String note, UserId by, Instant at) {}
}
