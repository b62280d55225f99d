package io.zhanggui.engagement.print;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults of printing, {@code ENGAGEMENT-9580} to {@code ENGAGEMENT-9589}. */
public enum PrintError implements HttpError {
    NOT_A_CONTRACT(400, "ENGAGEMENT-9580", "还不是能打印的合同：{0}", "this is no contract yet that could be printed: {0}");

    private final HttpFault fault;

    PrintError(int status, String code, String zh, String en) {
        this.fault = new HttpFault(status, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
