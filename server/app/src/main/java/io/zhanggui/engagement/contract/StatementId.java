package io.zhanggui.engagement.contract;

/** The number of a statement within Zhanggui. */
public record StatementId(long value) {}
