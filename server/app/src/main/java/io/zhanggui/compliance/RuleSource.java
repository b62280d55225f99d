package io.zhanggui.compliance;

/**
 * A law, regulation or platform rule.
 *
 * @param key as rules cite it
 * @param title its Chinese name
 * @param version the text that was read, as its date
 * @param verified whether that text was at hand when the rules were written
 */
public record RuleSource(String key, String title, String version, boolean verified) {}
