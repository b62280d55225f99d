package io.zhanggui.settlement.statement;

import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.Words;

/**
 * One amount of a statement.
 *
 * @param id its name within the statement: {@code commission}, {@code reward:conversion}, {@code
 *     restatement:2026-01-01:commission}
 * @param kind what it is
 * @param of the period it belongs to; an earlier one for restatements
 * @param fen positive where the merchant pays, negative where it is taken off
 * @param formula how it was computed, with the numbers
 */
public record Line(String id, LineKind kind, Span of, long fen, Words formula) {}
