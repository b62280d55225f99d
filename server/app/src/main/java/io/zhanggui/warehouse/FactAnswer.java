package io.zhanggui.warehouse;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of an answer.
 *
 * @param groups the values of the groupings, in the order asked for: days as {@link java.time.LocalDate}, hours and
 *     ids as numbers, the rest as text
 * @param values the aggregates in the order asked for; null where there was nothing to aggregate
 */
public record FactAnswer(List<@Nullable Object> groups, List<@Nullable BigDecimal> values) {}
