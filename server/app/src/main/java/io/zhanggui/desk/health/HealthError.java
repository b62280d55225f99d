package io.zhanggui.desk.health;

import io.zhanggui.shared.ErrorCode;
import io.zhanggui.web.HasStatus;

/** Faults of asking for a health check, {@code DESK-7500} to {@code DESK-7599}. */
public enum HealthError implements ErrorCode, HasStatus {
    ONE_SHOP(400, "DESK-7501", "诊断一次只看一家店铺，收到 {0} 家", "a diagnosis is of one shop, not of {0}"),
    NO_SUCH_DIAGNOSIS(404, "DESK-7502", "没有这份诊断", "there is no such diagnosis"),
    UNLIKE(400, "DESK-7503", "只能对比同一家店铺的两份诊断", "only two diagnoses of the same shop compare");

    private final int status;
    private final String code;
    private final String zh;
    private final String en;

    HealthError(int status, String code, String zh, String en) {
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
        return Kind.USER;
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
