package io.zhanggui.shared;

/** The same sentence in both languages. */
public record Bilingual(String zh, String en) {}
