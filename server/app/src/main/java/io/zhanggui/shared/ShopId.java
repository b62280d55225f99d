package io.zhanggui.shared;

/** A shop as Zhanggui knows it; unique over all agencies and platforms. */
public record ShopId(long value) {}
