package io.zhanggui.settlement.statement;

import io.zhanggui.settlement.Span;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * What a settlement period has come to by now, corrections included.
 *
 * @param period which
 * @param fen amounts by the ids of their lines
 * @param profit the merchant's profit of the period, where it is disclosed
 * @param carriedBase what is left of a commission base below zero, not positive
 */
public record LedgerEntry(Span period, Map<String, Long> fen, Optional<BigFraction> profit, BigFraction carriedBase) {}
