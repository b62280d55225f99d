package io.zhanggui.engagement.template;

import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.shared.Bilingual;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A reading of what shall be reached, with usual amounts.
 *
 * @param value the level or change; the lower edge of a band
 * @param to the upper edge of a band; empty for others
 * @param tolerance the dead band
 * @param reward null for none
 * @param penalty null for none
 */
public record Goal(
        Kind kind,
        String value,
        String to,
        String tolerance,
        @Nullable Steps reward,
        @Nullable Steps penalty) {

    /** So much for each unit beyond the dead band, up to a most. */
    public record Steps(String per, String pay, String cap) {}

    /** What the number of a goal is. */
    public enum Kind {
        LEVEL("达到水平", "a level"),
        RELATIVE("比基线变化百分之几（相对）", "a relative change of the baseline"),
        POINTS("比基线变化几个百分点", "a change of the baseline in points"),
        BAND("保持在区间内", "within a band");

        private final Bilingual name;

        Kind(String zh, String en) {
            this.name = new Bilingual(zh, en);
        }

        public Bilingual title() {
            return name;
        }

        /** Whether it is counted from a baseline. */
        public boolean needsBaseline() {
            return this == RELATIVE || this == POINTS;
        }

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
