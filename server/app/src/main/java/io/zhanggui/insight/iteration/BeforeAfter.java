package io.zhanggui.insight.iteration;

import io.zhanggui.insight.Words;
import io.zhanggui.shared.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A metric over the days of a change and over as many before it. Season, trend and market are all in it.
 *
 * @param change as a share of before; null where that is 0
 * @param missingDays days of either for which facts are not loaded
 */
public record BeforeAfter(
        String metric,
        Words name,
        String unit,
        Period before,
        Period after,
        BigDecimal valueBefore,
        BigDecimal valueAfter,
        @Nullable Double change,
        int missingDays) {}
