package io.zhanggui.engagement;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults of contracts, {@code ENGAGEMENT-9000} to {@code ENGAGEMENT-9999}. */
public enum EngagementError implements HttpError {
    NO_CONTRACT("ENGAGEMENT-9001", "没有合同：请贴上合同文本", "there is no contract: paste its text"),
    TOO_LONG("ENGAGEMENT-9002", "超过 {0} 字，读不了", "longer than {0} characters"),
    NOTHING_TO_PACK(
            "ENGAGEMENT-9003", "还算不出结算单，没有可打包的：{0}", "no statement can be computed, so there is nothing to pack: {0}"),
    BAD_FACTOR("ENGAGEMENT-9004", "倍数应当是 0 到 10 的数：{0}", "a factor is a number from 0 to 10: {0}");

    private final HttpFault fault;

    EngagementError(String code, String zh, String en) {
        this.fault = new HttpFault(400, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
