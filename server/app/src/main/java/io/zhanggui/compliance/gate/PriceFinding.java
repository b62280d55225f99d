package io.zhanggui.compliance.gate;

import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.ShopId;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A price that breaks a policy or the pricing law. Money is in fen.
 *
 * @param channel where it was asked; the shop's own name for itself is {@code 本店}
 * @param day null for a planned price
 * @param wanted what it should have been at least, at most, or exactly
 * @param blocks whether it keeps a gate shut; else somebody should look
 * @param policy the policy's name, or the article
 */
public record PriceFinding(
        ShopId shop,
        String item,
        String title,
        Kind kind,
        String channel,
        @Nullable LocalDate day,
        long price,
        long wanted,
        boolean blocks,
        String policy,
        Bilingual say) {

    /** How far off it is, in fen; positive where it is too dear. */
    public long difference() {
        return price - wanted;
    }

    /** What is wrong. */
    public enum Kind {
        BELOW_FLOOR,
        ABOVE_LIST,
        TOO_DEEP,
        OUTSIDE_WINDOW,
        UNEQUAL,
        CROSSED_OUT_TOO_HIGH,
        CROSSED_OUT_UNPROVEN;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
