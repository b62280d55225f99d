package io.zhanggui.desk.funnel;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults of asking for a funnel, {@code DESK-7100} to {@code DESK-7199}. */
public enum FunnelError implements HttpError {
    NO_SUCH_SPLIT("DESK-7101", "漏斗不能按“{0}”拆分。可以按：{1}", "a funnel cannot be split by \"{0}\"; it can be by: {1}"),
    BAD_WINDOW("DESK-7102", "窗口要在 1 到 {1} 天之间，收到 {0}", "a window has 1 to {1} days, not {0}"),
    NO_SUCH_PATH(
            "DESK-7103",
            "没有“{0}”这种路径。可用：want, strict, direct；person, person_with_item",
            "there is no path \"{0}\"; there are want, strict, direct and person, person_with_item");

    private final HttpFault fault;

    FunnelError(String code, String zh, String en) {
        this.fault = new HttpFault(400, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
