package io.zhanggui.engagement.plan.flow;

import io.zhanggui.engagement.plan.PlanError;
import io.zhanggui.shared.Failure;

/** Texts of people, checked. */
final class Texts {

    private Texts() {}

    static String needed(String field, String text, int longest) {
        String plain = optional(field, text, longest);
        if (plain.isEmpty()) {
            throw new Failure(PlanError.MISSING, field);
        }
        return plain;
    }

    static String optional(String field, String text, int longest) {
        String plain = text.strip();
        if (plain.length() > longest) {
            throw new Failure(PlanError.TOO_LONG, field, longest);
        }
        return plain;
    }
}
