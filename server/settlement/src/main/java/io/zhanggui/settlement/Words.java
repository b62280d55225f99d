package io.zhanggui.settlement;

/** The same sentence in both languages. */
public record Words(String zh, String en) {}
