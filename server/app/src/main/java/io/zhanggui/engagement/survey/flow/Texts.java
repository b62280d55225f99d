package io.zhanggui.engagement.survey.flow;

import io.zhanggui.engagement.survey.SurveyError;
import io.zhanggui.shared.Failure;

/** Texts of people, checked. */
final class Texts {

    private Texts() {}

    static String needed(String field, String text, int longest) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            throw new Failure(SurveyError.MISSING, field);
        }
        if (plain.length() > longest) {
            throw new Failure(SurveyError.TOO_LONG, field, longest);
        }
        return plain;
    }
}
