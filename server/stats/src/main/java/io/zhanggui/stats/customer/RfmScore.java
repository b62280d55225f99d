package io.zhanggui.stats.customer;

import java.util.Optional;

/**
 * A customer's three scores, 1 (worst) to 5 (best).
 *
 * @param segment the first whose rule fits; empty where none does
 */
public record RfmScore(String customer, int recency, int frequency, int monetary, Optional<RfmSegment> segment) {}
