package io.zhanggui.desk.items.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at, of one item or of all of them together. What is not known is null, and a rule that needs it
 * does not apply.
 *
 * @param sales yuan
 * @param visits visitors of all days, added
 * @param conversion paying buyers over visits
 * @param cartRate persons who put into the cart over visits
 * @param margin gross margin of what was kept
 * @param bestDays share of the sales that the best tenth of the days made
 * @param ahead share of all sales that the items before it make
 */
public record ItemNumbers(
        @Nullable BigDecimal sales,
        @Nullable BigDecimal visits,
        @Nullable BigDecimal conversion,
        @Nullable BigDecimal cartRate,
        @Nullable BigDecimal margin,
        @Nullable BigDecimal bestDays,
        @Nullable BigDecimal ahead) {}
