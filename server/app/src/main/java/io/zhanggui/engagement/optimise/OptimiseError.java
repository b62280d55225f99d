package io.zhanggui.engagement.optimise;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults of the optimisation of a client, {@code ENGAGEMENT-9610} to {@code ENGAGEMENT-9649}. */
public enum OptimiseError implements HttpError {
    BAD_PERIOD(400, "ENGAGEMENT-9610", "起始日要早于截止日", "the first day must be before the end"),
    BAD_QUARTER(404, "ENGAGEMENT-9611", "“{0}”不是季度：写成 2026-Q3", "\"{0}\" is no quarter: write 2026-Q3"),
    QUARTER_RUNS(409, "ENGAGEMENT-9612", "{0}还没有结束，结束后再评估", "the quarter {0} is not over yet"),
    NOT_SERVED(409, "ENGAGEMENT-9613", "{2}没有服务：服务从 {0} 起，到 {1} 前为止", "no service in {2}: it ran from {0} until {1}"),
    NO_FEES(403, "ENGAGEMENT-9614", "评估里有服务费，你的角色看不到费用", "an evaluation shows fees, which your role does not see");

    private final HttpFault fault;

    OptimiseError(int status, String code, String zh, String en) {
        this.fault = new HttpFault(status, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
