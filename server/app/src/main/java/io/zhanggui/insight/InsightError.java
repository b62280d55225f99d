package io.zhanggui.insight;

import io.zhanggui.shared.ErrorCode;
import io.zhanggui.web.HasStatus;

/** Faults of asking, {@code INSIGHT-5000} to {@code INSIGHT-5999}. */
public enum InsightError implements ErrorCode, HasStatus {
    NO_SUCH_STUDY(404, "INSIGHT-5001", "没有编号为 {0} 的分析", "there is no study {0}"),
    BAD_QUESTION(400, "INSIGHT-5002", "问题写得不对：{0}", "the question does not fit: {0}"),
    TITLE_TOO_LONG(400, "INSIGHT-5003", "名称最多 {0} 个字", "a title has at most {0} characters"),
    NOT_ANSWERED(409, "INSIGHT-5004", "{0} 还没有结果，不能保存", "{0} has no answer yet and cannot be saved"),
    NO_SUCH_KIND(404, "INSIGHT-5005", "没有“{0}”这种分析。可用：{1}", "there is no kind of study \"{0}\"; there are: {1}");

    private final int status;
    private final String code;
    private final String zh;
    private final String en;

    InsightError(int status, String code, String zh, String en) {
        this.status = status;
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return this == NOT_ANSWERED ? Kind.CONFLICT : Kind.USER;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    @Override
    public int status() {
        return status;
    }
}
