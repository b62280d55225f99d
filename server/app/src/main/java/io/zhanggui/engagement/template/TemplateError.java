package io.zhanggui.engagement.template;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults of templates, {@code ENGAGEMENT-9570} to {@code ENGAGEMENT-9579}. */
public enum TemplateError implements HttpError {
    NO_SUCH_TEMPLATE(
            404,
            "ENGAGEMENT-9570",
            "没有“{0}”这份模板，可选 basic、refined、brand",
            "there is no template \"{0}\"; there are basic, refined, brand"),
    TOO_MUCH(400, "ENGAGEMENT-9571", "最多 {0} 行，每行最多 {1} 个字", "at most {0} lines of at most {1} characters");

    private final HttpFault fault;

    TemplateError(int status, String code, String zh, String en) {
        this.fault = new HttpFault(status, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
