package io.zhanggui.compliance;

import org.jspecify.annotations.Nullable;

/**
 * A phrase that may be said although a rule speaks against it.
 *
 * @param phrase found however it is written
 * @param kind the key of the class it is allowed for; null for every class
 * @param rule the key of the rule it is allowed for; null for every rule of the class
 */
public record Allowance(
        String phrase, @Nullable String kind, @Nullable String rule) {

    /** Allowed for every rule. */
    public static Allowance of(String phrase) {
        return new Allowance(phrase, null, null);
    }

    /** Whether it is allowed for that rule. */
    public boolean isFor(Rule asked) {
        return (kind == null || kind.equals(asked.of().key())) && (rule == null || rule.equals(asked.key()));
    }
}
