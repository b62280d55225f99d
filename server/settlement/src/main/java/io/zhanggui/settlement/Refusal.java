package io.zhanggui.settlement;

/**
 * Why something cannot be computed.
 *
 * @param code stable, such as {@code SETTLE-3001}
 * @param about the clause or metric it is about
 * @param said what is missing or contradictory
 * @param hint what to do
 */
public record Refusal(String code, String about, Words said, Words hint) {}
