package io.zhanggui.connect;

/** A table of a file on its way in. */
public record ImportId(long value) {}
