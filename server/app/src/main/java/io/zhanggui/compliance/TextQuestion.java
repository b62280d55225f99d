package io.zhanggui.compliance;

import org.jspecify.annotations.Nullable;

/**
 * A text to be checked.
 *
 * @param kind what it is for; null for all kinds at once
 * @param category what it sells; null where unknown, and then the text's own words tell
 */
public record TextQuestion(
        String text, @Nullable TextKind kind, @Nullable Category category) {}
