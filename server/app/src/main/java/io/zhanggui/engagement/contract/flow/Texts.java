package io.zhanggui.engagement.contract.flow;

import io.zhanggui.engagement.contract.ContractError;
import io.zhanggui.shared.Failure;

/** Texts as people fill them in. */
final class Texts {

    private Texts() {}

    /** Without the space round it; fails with {@link ContractError} where it is empty or too long. */
    static String needed(String field, String text, int longest) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            throw new Failure(ContractError.MISSING, field);
        }
        if (plain.length() > longest) {
            throw new Failure(ContractError.TOO_LONG, field, longest);
        }
        return plain;
    }
}
