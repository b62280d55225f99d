package io.zhanggui.engagement.survey;

import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was answered.
 *
 * @param version 0 while it is being written
 * @param questionnaire its version
 * @param answers by the question's key: digits of a number, the key of a choice, {@code yes} or {@code no}, or words
 */
public record AnswerSheet(int version, int questionnaire, Map<String, String> answers, UserId by, Instant at) {

    public AnswerSheet {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }
}
