package io.zhanggui.cli;

import tools.jackson.databind.JsonNode;

/** A service's answer that is not the one asked for. */
final class ServiceRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient JsonNode answer;

    ServiceRefusal(int status, JsonNode answer) {
        super(status + " " + answer.path("code").asString("") + " "
                + answer.path("en").asString(""));
        this.status = status;
        this.answer = answer;
    }

    /** The error answer: code, zh, en and details. */
    JsonNode answer() {
        return answer;
    }

    /** Whether the request itself was at fault, rather than the server or the rights of the one who asks. */
    boolean isOfTheRequest() {
        return status >= 400 && status < 500 && status != 401 && status != 403 && status != 429;
    }

    int exitCode() {
        return isOfTheRequest() ? ExitCode.WRONG_USE : ExitCode.FAILED;
    }

    String sentence(Language language) {
        String sentence = answer.path(language.name()).asString("");
        if (sentence.isEmpty()) {
            return language.choose("服务回答了 " + status, "the server answered " + status);
        }
        return sentence + "（" + answer.path("code").asString("") + "）";
    }
}
