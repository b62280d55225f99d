package io.zhanggui.notify.channel;

import io.zhanggui.notify.SendAnswer;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What robots answer: HTTP 200 whatever happened, and a code of their own, 0 where they took it. */
final class RobotCodes {

    private RobotCodes() {}

    /** @param passing codes that may be gone later */
    static SendAnswer judge(JsonNode answer, String code, String words, Set<Integer> passing) {
        JsonNode found = answer.path(code);
        if (!found.isIntegralNumber()) {
            return new SendAnswer.Refused("对方的回应里没有 " + code);
        }
        int number = found.asInt();
        String said = code + "=" + number + " " + answer.path(words).asString("");
        if (number == 0) {
            return new SendAnswer.Accepted(said);
        }
        return passing.contains(number) ? new SendAnswer.Later(said) : new SendAnswer.Refused(said);
    }
}
