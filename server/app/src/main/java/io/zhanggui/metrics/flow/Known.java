package io.zhanggui.metrics.flow;

import io.zhanggui.metrics.NoValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number, or why there is none.
 *
 * @param value the number
 * @param reason why there is none; null beside a number
 */
record Known(@Nullable BigDecimal value, @Nullable NoValue reason) {

    static Known of(BigDecimal value) {
        return new Known(value, null);
    }

    static Known none(NoValue reason) {
        return new Known(null, reason);
    }
}
