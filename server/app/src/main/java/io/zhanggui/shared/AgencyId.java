package io.zhanggui.shared;

/** The tenant: a 代运营 agency. */
public record AgencyId(long value) {}
