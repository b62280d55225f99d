package io.zhanggui.metrics;

/**
 * A sentence for a reader.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Note(String zh, String en) {}
