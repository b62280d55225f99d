package io.zhanggui.compliance.policy.flow;

import io.zhanggui.compliance.policy.PolicyError;
import io.zhanggui.shared.Failure;

/** Texts as people fill them in. */
final class Texts {

    private Texts() {}

    /** Without the space round it; fails with {@link PolicyError} where it is empty or too long. */
    static String needed(String field, String text, int longest) {
        String plain = optional(field, text, longest);
        if (plain.isEmpty()) {
            throw new Failure(PolicyError.MISSING, field);
        }
        return plain;
    }

    static String optional(String field, String text, int longest) {
        String plain = text.strip();
        if (plain.length() > longest) {
            throw new Failure(PolicyError.TOO_LONG, field, longest);
        }
        return plain;
    }
}
