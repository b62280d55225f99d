package io.zhanggui.engagement.client;

/** The number of a client. */
public record ClientId(long value) {}
