package io.zhanggui.desk.health;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults of asking for a health check, {@code DESK-7500} to {@code DESK-7599}. */
public enum HealthError implements HttpError {
    ONE_SHOP(400, "DESK-7501", "诊断一次只看一家店铺，收到 {0} 家", "a diagnosis is of one shop, not of {0}"),
    NO_SUCH_DIAGNOSIS(404, "DESK-7502", "没有这份诊断", "there is no such diagnosis"),
    UNLIKE(400, "DESK-7503", "只能对比同一家店铺的两份诊断", "only two diagnoses of the same shop compare");

    private final HttpFault fault;

    HealthError(int status, String code, String zh, String en) {
        this.fault = new HttpFault(status, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
