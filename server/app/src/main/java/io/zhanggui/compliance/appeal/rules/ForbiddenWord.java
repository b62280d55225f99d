package io.zhanggui.compliance.appeal.rules;

import io.zhanggui.compliance.appeal.AppealError;
import io.zhanggui.shared.Failure;

/** What an agency may forbid as a word: one character alone stands in too many others. */
public final class ForbiddenWord {

    public static final int LONGEST = 30;

    private static final int LEAST = 2;

    private ForbiddenWord() {}

    /** Fails with {@link AppealError#BAD_WORD}. */
    public static void check(String word) {
        long different = word.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .distinct()
                .count();
        if (different < LEAST || word.codePointCount(0, word.length()) > LONGEST) {
            throw new Failure(AppealError.BAD_WORD, LONGEST);
        }
    }
}
