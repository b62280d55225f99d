package io.zhanggui.desk.board;

/** Words in both languages. */
public record Phrase(String zh, String en) {}
