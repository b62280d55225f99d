package io.zhanggui.compliance;

/**
 * A class of violations.
 *
 * @param key as answers name it
 * @param meaning one sentence, in Chinese, on what it covers
 */
public record RuleClass(String key, Handbook handbook, String zh, String en, String meaning) {}
