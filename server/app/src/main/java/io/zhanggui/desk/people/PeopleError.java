package io.zhanggui.desk.people;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults of asking for buyers and of keeping segments, {@code DESK-7200} to {@code DESK-7299}. */
public enum PeopleError implements HttpError {
    BAD_RULE(400, "DESK-7201", "规则写得不对：{0}", "the rule does not fit: {0}"),
    NO_SUCH_SEGMENT(404, "DESK-7202", "没有这个人群标签", "there is no such segment"),
    NAME_WRONG(400, "DESK-7203", "标签名称要有 1 到 {0} 个字", "a segment's name has 1 to {0} characters"),
    TOO_MANY(409, "DESK-7204", "最多保存 {0} 个自己的标签", "at most {0} segments can be kept"),
    BAD_SPAN(400, "DESK-7205", "回看月数要在 1 到 {0} 之间，收到 {1}", "between 1 and {0} months can be looked back, not {1}");

    private final HttpFault fault;

    PeopleError(int status, String code, String zh, String en) {
        this.fault = new HttpFault(status, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
