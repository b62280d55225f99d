package io.zhanggui.settlement.contract;

/**
 * How a line is disputed.
 *
 * @param days within which each side confirms or disputes a statement
 * @param path what happens to a disputed line, and who decides at the end
 */
public record Disputes(int days, String path) {}
