package io.zhanggui.insight.report;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults of generating and reading reports, {@code INSIGHT-5250} to {@code INSIGHT-5299}. */
public enum ReportError implements HttpError {
    NO_SUCH_REPORT(404, "INSIGHT-5251", "没有编号为 {0} 的报告", "there is no report {0}"),
    NO_SUCH_VERSION(404, "INSIGHT-5252", "{0} 没有第 {1} 版", "{0} has no version {1}"),
    BAD_PERIOD(400, "INSIGHT-5253", "报告的时段要已经开始，最多 {0} 天", "the days must have begun, at most {0} of them"),
    NO_QUARTER(
            400, "INSIGHT-5254", "季度评估要选一个完整的、已结束的自然季度", "an evaluation is of a whole calendar quarter that is over");

    private final HttpFault fault;

    ReportError(int status, String code, String zh, String en) {
        this.fault = new HttpFault(status, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
