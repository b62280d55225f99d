package io.zhanggui.compliance.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a plan is. */
public enum PlanState {
    /** Its text breaks a rule, or holds a word that a policy forbids. */
    HIT("文案不能用", "text is hit"),
    /** Nobody was asked to approve the text as it is now. */
    UNASKED("未送审", "not asked"),
    WAITING("待审批", "waiting"),
    REFUSED("未批准", "refused"),
    READY("已备好", "ready");

    private final String zh;
    private final String en;

    PlanState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
