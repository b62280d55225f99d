package io.zhanggui.engagement.contract;

/** The number of a contract within Zhanggui; what the parties call it is in its text. */
public record AgreementId(long value) {}
