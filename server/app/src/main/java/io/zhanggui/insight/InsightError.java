package io.zhanggui.insight;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults of asking, {@code INSIGHT-5000} to {@code INSIGHT-5999}. */
public enum InsightError implements HttpError {
    NO_SUCH_STUDY(404, "INSIGHT-5001", "没有编号为 {0} 的分析", "there is no study {0}"),
    BAD_QUESTION(400, "INSIGHT-5002", "问题写得不对：{0}", "the question does not fit: {0}"),
    TITLE_TOO_LONG(400, "INSIGHT-5003", "名称最多 {0} 个字", "a title has at most {0} characters"),
    NOT_ANSWERED(409, "INSIGHT-5004", "{0} 还没有结果，不能保存", "{0} has no answer yet and cannot be saved"),
    NO_SUCH_KIND(404, "INSIGHT-5005", "没有“{0}”这种分析。可用：{1}", "there is no kind of study \"{0}\"; there are: {1}");

    private final HttpFault fault;

    InsightError(int status, String code, String zh, String en) {
        this.fault = new HttpFault(status, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
