package io.zhanggui.engagement.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a contract stands on a day. */
public enum AgreementState {
    DRAFTING("起草中", "being drafted"),
    OFFERED("待双方确认", "waiting for both sides"),
    /** Confirmed, and its first day is still to come. */
    AGREED("已约定，未到起始日", "agreed, not begun"),
    IN_FORCE("履行中", "in force"),
    ENDED("已到期", "ended");

    private final String zh;
    private final String en;

    AgreementState(String zh, String en) {
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
