package io.zhanggui.engagement.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a payment that was recorded. */
public enum PaymentState {
    RECORDED("待对方核对", "waiting for the other side"),
    CONFIRMED("双方一致", "confirmed by the other side"),
    REJECTED("对方没有对上", "not found by the other side"),
    WITHDRAWN("已撤回", "withdrawn");

    private final String zh;
    private final String en;

    PaymentState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
